package dev.lectern.ingest;

import java.io.IOException;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings that are shipped. */
class IncomingChannelsTest {

    private static final String INCOMING = "mp.messaging.incoming.";

    /** It waits for the end of a poll, once for each partition after each start. */
    @ParameterizedTest
    @MethodSource("channels")
    void noFirstRecordOfAPartitionWaitsLongForTheOffsetThatWasCommittedThere(String channel) throws IOException {
        String pollTimeout = settings().getProperty(INCOMING + channel + ".poll-timeout", "1000");

        assertThat(Integer.parseInt(pollTimeout)).isLessThanOrEqualTo(100);
    }

    private static Stream<String> channels() throws IOException {
        return settings().stringPropertyNames().stream()
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(".connector"))
                .map(name -> name.substring(INCOMING.length(), name.length() - ".connector".length()));
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        try (var file = IncomingChannelsTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return settings;
    }
}
