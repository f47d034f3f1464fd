package dev.lectern.store;

import dev.lectern.embedded.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server with the schema, one for all plain tests of a JVM; {@link FeedRows#clear} empties it. */
public final class TestDatabase {

    private static final AtomicInteger FRESH = new AtomicInteger();

    private TestDatabase() {}

    public static DataSource get() {
        return Started.DATABASE;
    }

    /** A database of its own on the same server, without the schema: far quicker than another server. */
    public static DataSource fresh() throws SQLException {
        String name = "fresh_" + FRESH.incrementAndGet();
        try (Connection connection = get().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        }
        return Started.SERVER.getDatabase("postgres", name);
    }

    private static final class Started {
        static final EmbeddedPostgres SERVER = server();
        static final DataSource DATABASE = migrated(SERVER.getPostgresDatabase());

        private static EmbeddedPostgres server() {
            try {
                return EmbeddedPostgres.builder()
                        .setPort(FreePorts.next())
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the PostgreSQL server of the tests did not start", e);
            }
        }

        private static DataSource migrated(DataSource database) {
            Flyway.configure().dataSource(database).load().migrate();
            return database;
        }
    }
}
