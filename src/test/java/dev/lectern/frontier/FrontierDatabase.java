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
        execute("truncate frontier_source, frontier_page, frontier_host, frontier_discovery, frontier_archive");
        return Started.DATABASE;
    }

    /** Makes it everybody's turn at every host. */
    public static void forgetHosts() {
        execute("truncate frontier_host");
    }

    private static void execute(String sql) {
        try (var connection = Started.DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
