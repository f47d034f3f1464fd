package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Map;
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

    @Inject
    SpeechTopic topic;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

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

            announcer.publish(change); // as the next relay does
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

    @Test
    void whatIsOpenWhileItBeginsIsTakenInWhenPostgresqlHasIt() throws Exception {
        var feed = new MemoryFeed();
        feed.add(before);
        var own = new Ring(10, Long.MAX_VALUE);
        var keeper = new RingKeeper(own, feed, Changes.NO_INSTITUTIONS, () -> {}, change -> {});
        var reader = new SpeechTopicReader(kafka, topic, keeper, new LiveFirst(1, System::nanoTime), true);
        try (var open = announcer.send(SampleChange.at(before + 1))) {
            assertThat(open).isNotNull();
            reader.start(new StartupEvent());
            await().until(() -> reader.trouble().isEmpty());

            feed.add(before + 1);

            await().until(() -> own.last() == before + 1);
        } finally {
            reader.stop(new ShutdownEvent());
        }
    }
}
