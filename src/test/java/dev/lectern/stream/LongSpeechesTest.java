package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Speeches that are longer than what a socket queues at once. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class LongSpeechesTest {

    private static final int[] WORDS = {8_000, 20_000, 100_000, 8_000, 20_000, 20_000};

    @TestHTTPResource("/api/stream")
    String url;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void areToldOnceFromTheDatabaseAndLive(HttpClient.Version version) {
        long before = announcer.newest();
        announceAll();
        await().until(() -> ring.last() == announcer.newest());

        try (var client = SseClient.open(version, url + "?after=" + before)) {
            client.awaitEvent("live " + announcer.newest());
            announceAll();
            client.awaitEvent("available " + announcer.newest());

            assertThat(client.changes())
                    .extracting(SseClient.Change::id)
                    .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, announcer.newest())
                            .mapToObj(Long::toString)
                            .toList());
        }
    }

    private void announceAll() {
        for (int words : WORDS) {
            announcer.announce(change -> change.saying("word ".repeat(words)));
        }
    }
}
