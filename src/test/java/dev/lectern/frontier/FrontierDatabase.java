package dev.lectern.frontier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server with the schema, one for all plain tests of a JVM. */
public final class FrontierDatabase {

    private FrontierDatabase() {}

    /** The database with an empty frontier. */
    public static DataSource empty() {
        try (var connection = Started.DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate frontier_source, frontier_page, frontier_host");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Started.DATABASE;
    }

    private static final class Started {
        static final DataSource DATABASE = start();

        private static DataSource start() {
            try {
                DataSource database = EmbeddedPostgres.builder().start().getPostgresDatabase();
                Flyway.configure().dataSource(database).load().migrate();
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException("the PostgreSQL server of the tests did not start", e);
            }
        }
    }
}
