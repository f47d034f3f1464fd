package dev.lectern;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The package of the container image, which has no embedded servers, against a Kafka and a PostgreSQL of somebody else.
 */
class RolesIT {

    private static final String SPEECH = """
            Remarks by Ada Holm, Minister of Ferries, at the opening of the winter timetable, Port Ellery, 3 June 2026

            Dear friends, dear neighbours,

            The ferry runs again, and it runs for everybody who lives on these islands. We have waited for this day for eleven
            winters, and I thank the shipwrights who did not lose patience with us or with the rust.

            I promise nothing about the weather. I promise that the boat will be there, at six in the morning and at four in the
            afternoon, and that it will wait for the school bus when the school bus is late.

            Thank you, and mind the step.
            """;

    @TempDir
    Path folder;

    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void startServers() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
    }

    @AfterEach
    void stopServers() {
        kafka.close();
        postgres.close();
    }

    @Test
    void aPageGoesThroughThreeProcessesWithOneRoleEach() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        try (var ingest = start("ingest", Map.of());
                var watch = start("watch", Map.of("LECTERN_INBOX", inbox.toString()));
                var serve = start("serve", Map.of())) {
            ingest.ready();
            watch.ready();
            serve.ready();
            try (var client = SseClient.open(serve.url("/api/stream?after=0&arrival=all"))) {
                Files.writeString(inbox.resolve("ferries.txt"), SPEECH);

                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !client.changes().isEmpty());

                assertThat(client.changes().get(0).name()).isEqualTo("available");
                assertThat(client.changes().get(0).data())
                        .contains("mind the step")
                        .contains("inbox:ferries.txt");
            }
        }
    }

    @Test
    void withoutServersItSaysWhichSettingsItMisses() throws Exception {
        try (var lectern = LecternProcess.start(LecternProcess.containerJar(), folder, Map.of())) {
            int exit = lectern.exitCode(Duration.ofSeconds(90));

            assertThat(exit).isEqualTo(1);
            assertThat(lectern.console())
                    .contains("KAFKA_BOOTSTRAP_SERVERS")
                    .contains("QUARKUS_DATASOURCE_JDBC_URL")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    private LecternProcess start(String role, Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("LECTERN_ROLES", role);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
        environment.put("LECTERN_EDITOR_TOKEN", "a-token-of-this-test");
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
