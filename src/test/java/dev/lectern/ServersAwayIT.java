package dev.lectern;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** PostgreSQL and Kafka go away in the middle and come back: the line waits and goes on, and rejects nothing. */
class ServersAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void theLineWaitsForServersThatAreAway() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
        try (var lectern = LecternProcess.start(LecternProcess.containerJar(), folder, settings(kafka, postgres, inbox))
                        .ready();
                var client = SseClient.open(lectern.url("/api/stream?after=0&arrival=all"))) {
            drop(inbox, "before");
            await().atMost(PATIENCE).until(() -> client.changes().size() == 1);

            postgres.close();
            drop(inbox, "without PostgreSQL");
            await().atMost(PATIENCE).until(() -> lectern.console().contains("WARN"));
            postgres = EmbeddedPostgres.start(
                    folder.resolve("postgres"), port(postgres.jdbcUrl().substring(5)), false);
            await().atMost(PATIENCE).until(() -> client.changes().size() == 2);

            kafka.close();
            drop(inbox, "without Kafka");
            kafka = EmbeddedKafka.start(folder.resolve("kafka"), port("x://" + kafka.bootstrapServers()));
            await().atMost(PATIENCE).until(() -> client.changes().size() == 3);

            assertThat(client.changes()).extracting(SseClient.Change::id).containsExactly("1", "2", "3");
            assertThat(lectern.console()).doesNotContain("becomes a reject");
        } finally {
            kafka.close();
            postgres.close();
        }
    }

    private static void drop(Path inbox, String when) throws IOException {
        Files.writeString(inbox.resolve(when.replace(' ', '-') + ".txt"), """
                Remarks by Ada Holm, Minister of Ferries, on a night %s, Port Ellery, 3 June 2026

                Dear friends, dear neighbours,

                The ferry runs again, and it runs for everybody who lives on these islands. We have waited for this day for
                eleven winters, and I thank the shipwrights who did not lose patience with us or with the rust.

                I promise nothing about the weather. I promise that the boat will be there %s, and that it will wait.
                """.formatted(when, when));
    }

    private static int port(String url) {
        return URI.create(url).getPort();
    }

    private static Map<String, String> settings(EmbeddedKafka kafka, EmbeddedPostgres postgres, Path inbox) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                EmbeddedPostgres.PASSWORD,
                "LECTERN_INBOX",
                inbox.toString(),
                "LECTERN_EDITOR_TOKEN",
                "a-token-of-this-test");
    }
}
