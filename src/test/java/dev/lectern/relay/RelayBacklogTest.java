package dev.lectern.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelayBacklogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countsWhatHasNoPosition() throws Exception {
        var fixture = new RelayFixture();
        fixture.addSpeech("One");
        fixture.addSpeech("Two");
        var backlog = new RelayBacklog(meters, fixture.dataSource(), null, config());

        backlog.take();

        assertThat(meters.get("lectern.relay.waiting").gauge().value()).isEqualTo(2);
        assertThat(meters.get("lectern.relay.waiting.oldest").gauge().value()).isPositive();
    }

    @Test
    void knowsNothingBeforeItHasLooked() {
        var unused = new RelayBacklog(meters, null, null, config());

        assertThat(unused).isNotNull();
        assertThat(meters.get("lectern.relay.waiting").gauge().value()).isNaN();
    }

    private static RelayConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(RelayConfig.class)
                .withSources(new PropertiesConfigSource(Map.of(), "the test", 100))
                .build()
                .getConfigMapping(RelayConfig.class);
    }
}
