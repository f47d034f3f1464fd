package dev.lectern.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Who migrates waits until PostgreSQL answers: it may come later than this process. */
final class DatabaseWait {

    /** How long it waits unless the settings say otherwise. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int BETWEEN_TRIES_SECONDS = 1;

    private DatabaseWait() {}

    /**
     * Waits.
     *
     * @param url JDBC address
     * @param say told in a sentence that it waits, and that it waits no more
     * @throws SettingsFailure if PostgreSQL does not answer in time
     */
    static void forAnswer(String url, Settings settings, Duration patience, Consumer<String> say)
            throws InterruptedException {
        Properties properties = connecting(settings);
        long begin = System.nanoTime();
        boolean told = false;
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, properties)) {
                connection.getMetaData().getDatabaseProductVersion();
                if (told) {
                    say.accept("PostgreSQL answers.");
                }
                return;
            } catch (SQLException e) {
                if (System.nanoTime() - begin >= patience.toNanos()) {
                    throw new SettingsFailure("PostgreSQL at " + address(url) + " has not answered within "
                            + patience.toSeconds() + " s (" + oneLine(e)
                            + "); check quarkus.datasource.jdbc.url, username and password (environment:"
                            + " QUARKUS_DATASOURCE_JDBC_URL, ...).");
                }
                if (!told) {
                    say.accept("Waiting up to " + patience.toSeconds() + " s for PostgreSQL at " + address(url) + ": "
                            + oneLine(e));
                    told = true;
                }
            }
            TimeUnit.SECONDS.sleep(BETWEEN_TRIES_SECONDS);
        }
    }

    /** User, password, and an end to the patience with a server that takes a connection and says nothing. */
    static Properties connecting(Settings settings) {
        var properties = new Properties();
        settings.text("quarkus.datasource.username").ifPresent(name -> properties.setProperty("user", name));
        settings.text("quarkus.datasource.password").ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        return properties;
    }

    /** An address without its parameters, which may hold secrets. */
    static String address(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** What PostgreSQL says, without the lines that follow the first. */
    static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it does not answer");
    }
}
