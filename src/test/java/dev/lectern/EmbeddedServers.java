package dev.lectern;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** A real Kafka and a real PostgreSQL for booted tests, on random ports, gone after them. */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("lectern-test");
        } catch (IOException e) {
            throw new IllegalStateException("no temporary folder", e);
        }
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0, false);
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(),
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                EmbeddedPostgres.PASSWORD,
                "lectern.data",
                directory.toString(),
                "lectern.pages.partitions",
                "3");
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (directory != null) {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException("the test's folder " + directory + " could not be deleted", e);
        }
    }
}
