package dev.lectern.app;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * The role {@code migrate}: brings the schema up to date and ends. It needs PostgreSQL only, and neither Quarkus nor a port,
 * so it suits a job that runs before the other roles are started.
 */
final class Migration {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final String url;
    private final String username;
    private final String password;

    private Migration(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /**
     * Migrates, on the direct connection of the relay where there is one: a transaction pooler is no place for it.
     *
     * @return a sentence that says what was done
     * @throws SettingsFailure if PostgreSQL does not answer in time, or the address is missing
     * @throws MigrationFailure if a migration fails
     */
    static String run(Settings settings) throws InterruptedException {
        String url = settings.text("lectern.relay.jdbc-url")
                .or(settings::jdbcUrl)
                .orElseThrow(() -> new SettingsFailure("The role migrate misses the address of PostgreSQL: set"
                        + " quarkus.datasource.jdbc.url (environment: QUARKUS_DATASOURCE_JDBC_URL, with ..._USERNAME and"
                        + " ..._PASSWORD)."));
        DatabaseWait.forAnswer(url, settings, settings.duration("lectern.migrate.patience", PATIENCE), sentence -> {});
        return new Migration(
                        url,
                        settings.text("quarkus.datasource.username").orElse(""),
                        settings.text("quarkus.datasource.password").orElse(""))
                .migrate();
    }

    private String migrate() {
        FLYWAY.setLevel(Level.WARNING); // the outcome is told by us, in one sentence
        try {
            MigrateResult result = Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(url, username, password)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return result.migrationsExecuted == 0
                    ? "The schema was up to date: nothing to migrate."
                    : "The schema has been migrated to version " + result.targetSchemaVersion + " ("
                            + result.migrationsExecuted + " migrations).";
        } catch (FlywayException e) {
            throw new MigrationFailure(
                    "The schema of " + DatabaseWait.address(url) + " could not be migrated: " + oneLine(e), e);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
    }
}
