package dev.lectern.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server with the schema, one for all plain tests of a JVM; {@link FeedRows#clear} empties it. */
public final class TestDatabase {

    private TestDatabase() {}

    public static DataSource get() {
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
