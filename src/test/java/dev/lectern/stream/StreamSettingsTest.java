package dev.lectern.stream;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StreamSettingsTest {

    @Test
    void thoseThatAreThereAreRight() {
        assertThatCode(() -> StreamSettings.check(with("ring", "4096"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ring, 0, a number from 1 on",
        "ring-bytes, -1, a number from 1 on",
        "replay-bytes, 0, a number from 1 on",
        "replays, 0, a number from 1 on",
        "max-subscribers, 0, a number from 1 on",
        "max-per-address, -1, a number from 0 on",
        "replay-share, 0, 'a part of one, such as 0.15'",
        "replay-share, NaN, 'a part of one, such as 0.15'",
        "replay-share, 15, 'a part of one, such as 0.15'",
        "heartbeat, PT0S, '16 ms or longer, such as PT15S'",
        "stalled, PT1S, no shorter than lectern.stream.heartbeat",
        "goodbye, PT0S, '1 ms or longer, such as PT5S'",
        "retry, PT-1S, 'no shorter than nothing, such as PT2S'",
        "retry-spread, PT-1S, 'no shorter than nothing, such as PT2S'"
    })
    void aWrongOneIsNamedWithWhatWouldBeRight(String name, String value, String right) {
        assertThatThrownBy(() -> StreamSettings.check(with(name, value)))
                .hasMessageStartingWith("lectern.stream." + name + " is '")
                .hasMessageEndingWith("; it must be " + right + ".");
    }

    private static StreamConfig with(String name, String value) {
        return new SmallRyeConfigBuilder()
                .withMapping(StreamConfig.class)
                .withDefaultValue("lectern.stream." + name, value)
                .build()
                .getConfigMapping(StreamConfig.class);
    }
}
