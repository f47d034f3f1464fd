package dev.lectern;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} while the demo site publishes twice a second: nothing is lost and nothing comes twice. */
class KilledIT {

    private static final Map<String, String> FAST =
            Map.of("LECTERN_DEMO_EVERY", "PT0.5S", "LECTERN_DEMO_EDITIONS", "PT0.5S");
    private static final int KILLS = 4;

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(42);

    @TempDir
    Path folder;

    @Test
    void aSubscriberThatResumesHasEveryChangeOnce() throws Exception {
        var received = new ArrayList<SseClient.Change>();
        String last = "0";
        for (int round = 0; round <= KILLS; round++) {
            try (var lectern = LecternProcess.start(LecternProcess.jar(), folder, FAST)
                            .ready();
                    var client =
                            SseClient.open(lectern.url("/api/stream?after=0&arrival=all"), "Last-Event-ID", last)) {
                int enough = random.nextInt(3, 12);
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> client.changes().size() >= enough);
                if (round < KILLS) {
                    lectern.kill();
                } else {
                    lectern.close(); // with its PostgreSQL, which would write into the folder while that is deleted
                }
                received.addAll(client.changes());
                last = received.get(received.size() - 1).id();
            }
        }

        List<Long> positions =
                received.stream().map(event -> Long.parseLong(event.id())).toList();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
        List<String> announced = received.stream()
                .filter(event -> event.name().equals("available"))
                .map(event -> field(event, "url"))
                .toList();
        assertThat(announced).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    private String field(SseClient.Change event, String name) {
        try {
            return json.readTree(event.data()).path(name).asText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
