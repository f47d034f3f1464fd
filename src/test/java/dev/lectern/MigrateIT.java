package dev.lectern;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** The role {@code migrate} of the container package: a job that ends, and for which the others wait. */
class MigrateIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void startPostgres() {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
    }

    @AfterEach
    void stopPostgres() {
        postgres.close();
    }

    @Test
    void migratesWithoutKafkaAndEnds() throws Exception {
        try (var migrate = start("migrate", Map.of())) {
            int exit = migrate.exitCode(PATIENCE);

            assertThat(exit).as(migrate.console()).isZero();
            assertThat(migrate.console()).startsWith("The schema has been migrated to version ");
            assertThat(migrate.console().lines()).hasSize(1);
        }
    }

    @Test
    void hasNothingToDoTheSecondTime() throws Exception {
        try (var first = start("migrate", Map.of())) {
            first.exitCode(PATIENCE);
        }

        try (var second = start("migrate", Map.of())) {
            int exit = second.exitCode(PATIENCE);

            assertThat(exit).as(second.console()).isZero();
            assertThat(second.console().strip()).isEqualTo("The schema was up to date: nothing to migrate.");
        }
    }

    @Test
    void saysInOneSentenceThatTheDatabaseIsAwayTooLong() throws Exception {
        postgres.close();

        try (var migrate = start("migrate", Map.of("LECTERN_MIGRATE_PATIENCE", "PT2S"))) {
            int exit = migrate.exitCode(PATIENCE);

            assertThat(exit).isEqualTo(1);
            assertThat(migrate.console().lines()).hasSize(1);
            assertThat(migrate.console())
                    .contains("has not answered within 2 s", "QUARKUS_DATASOURCE_JDBC_URL")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void ingestThatMayNotMigrateWaitsForIt() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var ingest = start(
                        "ingest",
                        Map.of(
                                "LECTERN_MIGRATE_AT_START",
                                "false",
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka.bootstrapServers()))) {
            await().atMost(PATIENCE).until(() -> ingest.console().contains("Waiting for the database schema"));

            try (var migrate = start("migrate", Map.of())) {
                migrate.exitCode(PATIENCE);
            }

            ingest.ready();
        }
    }

    @Test
    void theProgramOfBeforeRunsOnTheSchemaOfAnUpgrade() throws Exception {
        try (var first = start("migrate", Map.of())) {
            first.exitCode(PATIENCE);
        }
        pretendAMigrationOfALaterVersion();

        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var migrate = start("migrate", Map.of());
                var ingest = start("ingest", Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()))) {
            assertThat(migrate.exitCode(PATIENCE)).as(migrate.console()).isZero();
            ingest.ready();
        }
    }

    private void pretendAMigrationOfALaterVersion() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (999, '999', 'later', 'SQL', 'V999__later.sql', 'test', 0, true)""");
        }
    }

    private LecternProcess start(String role, Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("LECTERN_ROLES", role);
        environment.putIfAbsent("KAFKA_BOOTSTRAP_SERVERS", "localhost:1");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
