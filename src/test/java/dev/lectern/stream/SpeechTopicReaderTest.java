package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Between the two commits of a relay: it sends to Kafka first, then PostgreSQL commits, then Kafka. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class SpeechTopicReaderTest {

    @TestHTTPResource("/api/stream")
    String url;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    private long before;

    @BeforeEach
    void begin() {
        await().until(() -> ring.last() == announcer.newest());
        before = announcer.newest();
    }

    @Test
    void tellsWhatPostgresqlHasBeforeKafkaHasEndedItsTransaction() {
        try (var client = SseClient.open(url)) {
            client.awaitEvent("live " + before);
            SampleChange change = announcer.storeOnly();

            try (var open = announcer.send(change)) {
                assertThat(open).isNotNull();
                client.awaitEvent("available " + (before + 1));
            }

            announcer.announce(1);
            client.awaitEvent("available " + (before + 2));
            assertThat(client.events())
                    .containsExactly("live " + before, "available " + (before + 1), "available " + (before + 2));
        }
    }

    @Test
    void tellsNothingOfWhatPostgresqlHasNotCommitted() {
        try (var client = SseClient.open(url)) {
            client.awaitEvent("live " + before);

            announcer
                    .send(SampleChange.at(before + 1).with("title", "Never stored"))
                    .close();

            announcer.announce(change -> change.with("title", "Stored by the next relay"));
            client.awaitEvent("available " + (before + 1));
            assertThat(client.events()).containsExactly("live " + before, "available " + (before + 1));
            assertThat(client.data("available").get(0)).contains("Stored by the next relay");
        }
    }
}
