package dev.lectern.frontier;

import dev.lectern.embedded.FreePorts;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server with the schema, one for all plain tests of a JVM. */
public final class FrontierDatabase {

    private FrontierDatabase() {}

    /** The database with an empty frontier. */
    public static DataSource empty() {
        execute("truncate frontier_source, frontier_page, frontier_host, frontier_canonical, frontier_traffic,"
                + " frontier_robots, frontier_discovery, frontier_archive,"
                + " frontier_count, frontier_month, frontier_counted, frontier_reading, frontier_accepted");
        return Started.DATABASE;
    }

    /** The database as it is. */
    public static DataSource database() {
        return Started.DATABASE;
    }

    /** Lets a source be watched, with a folder that is never due. */
    public static void watch(String source) {
        execute("""
                insert into frontier_source (source, discovery, host, interval_ms, next_due, watched_until)
                values ('%s', 'never', 'file:never', 1000, null, 'infinity') on conflict do nothing""".formatted(source));
    }

    /** Makes it everybody's turn at every host. */
    public static void forgetHosts() {
        execute("update frontier_host set lease_until = null, next_request_at = '-infinity'");
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
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPort(FreePorts.next())
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                Flyway.configure()
                        .dataSource(server.getPostgresDatabase())
                        .load()
                        .migrate();
                String url = server.getJdbcUrl("postgres", "postgres");
                // Pooled as in the program, where a claim does not wait for a server process to be born.
                return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(pool ->
                                pool.maxSize(20).connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the PostgreSQL server of the tests did not start", e);
            }
        }
    }
}
