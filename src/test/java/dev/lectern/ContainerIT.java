package dev.lectern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

/** What the package of the image does differently: a port for operators, and a log for programs. */
class ContainerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void operatorsHaveAPortOfTheirOwnAndEveryLineOfTheLogIsJson() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
                var lectern = LecternProcess.start(LecternProcess.containerJar(), folder, settings(kafka, postgres))
                        .ready()) {
            await().atMost(PATIENCE).until(() -> status(lectern.managementUrl("/q/health/ready")) == 200);
            assertThat(get(lectern.managementUrl("/q/metrics")).asString()).contains("lectern_relay_position");
            assertThat(status(lectern.managementUrl("/q/health/live"))).isEqualTo(200);
            assertThat(status(lectern.managementUrl("/q/health/started"))).isEqualTo(200);
            assertThat(status(lectern.managementUrl("/api/speeches"))).isEqualTo(404);
            assertThat(status(lectern.url("/q/health"))).isEqualTo(404);
            assertThat(status(lectern.url("/q/metrics"))).isEqualTo(404);
            assertThat(status(lectern.url("/q/openapi"))).isEqualTo(200);
            assertThat(status(lectern.url("/q/swagger-ui/"))).isEqualTo(200);

            postgres.close();
            await().atMost(PATIENCE).until(() -> lectern.console().contains("\"exception\""));

            var json = new JsonMapper();
            String log = lectern.console();
            for (String line :
                    log.substring(0, log.lastIndexOf('\n') + 1).lines().toList()) { // the last may be half
                JsonNode entry = json.readTree(line);
                assertThat(entry.path("message").isTextual()).as(line).isTrue();
                assertThat(entry.path("level").isTextual()).as(line).isTrue();
                assertThat(entry.path("timestamp").isTextual()).as(line).isTrue();
            }
        }
    }

    private static int status(String url) {
        return get(url).statusCode();
    }

    private static Map<String, String> settings(EmbeddedKafka kafka, EmbeddedPostgres postgres) {
        return Map.of(
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "true",
                "QUARKUS_LOG_LEVEL",
                "DEBUG", // where what fails is told with its stack trace
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                EmbeddedPostgres.PASSWORD);
    }
}
