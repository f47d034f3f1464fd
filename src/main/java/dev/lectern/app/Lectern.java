package dev.lectern.app;

import dev.lectern.embedded.EmbeddedServerFailure;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Map;

/**
 * The program. Works out which roles this process runs, starts the servers that nobody named, then Quarkus.
 *
 * <p>The order of the end is the reverse: first the application, then Kafka, then PostgreSQL, so that nothing loses the
 * ground under its feet while it still writes.
 */
@QuarkusMain
public final class Lectern {

    private static final int FAILURE = 1;

    private Lectern() {}

    /** Runs until the process is asked to end. */
    public static void main(String... args) {
        EarlyConsole console = new EarlyConsole(false, Clock.systemUTC());
        try {
            Settings settings = Settings.read();
            console = EarlyConsole.of(settings);
            if (settings.has(Roles.MIGRATE)) {
                console.say(Migration.run(settings));
                return;
            }
            if (settings.has(Roles.REWIND)) {
                console.say(Rewind.run(settings));
                return;
            }
            for (Roles role : Roles.STAGES) {
                System.setProperty(role.key(), Boolean.toString(settings.has(role)));
            }
            // Quarkus refuses what is no URI with an empty answer; access.ReadableAddress says what is wrong with it.
            System.setProperty("vertx.disableURIValidation", "true");
            boolean migrates = settings.has(Roles.INGEST) && settings.flag("lectern.migrate-at-start", true);
            System.setProperty("lectern.migrates", Boolean.toString(migrates));
            // In dev mode the class loader is new after a reload, but the servers of this JVM still run.
            if (System.getProperty(EmbeddedServers.MARKER) == null) {
                startServers(settings);
            }
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                FreePort.require(settings); // in dev mode the port is our own after a reload
            }
            if (migrates) {
                DatabaseWait.forAnswer(url(settings), settings, DatabaseWait.PATIENCE, console::say);
            } else {
                SchemaWait.forSchema(settings, console);
            }
        } catch (SettingsFailure | MigrationFailure | EmbeddedServerFailure e) {
            console.fail("Lectern cannot start. " + e.getMessage());
            System.exit(FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Quarkus.run(Greeting.class, args);
    }

    /** As given, or that of the server which was started for it. */
    private static String url(Settings settings) {
        return settings.jdbcUrl().orElseGet(() -> System.getProperty("quarkus.datasource.jdbc.url"));
    }

    private static void startServers(Settings settings) {
        if (settings.kafka().isPresent() && settings.jdbcUrl().isPresent()) {
            return;
        }
        requireEmbeddedParts(settings);
        EmbeddedServers servers = EmbeddedServers.start(settings);
        for (Map.Entry<String, String> address : servers.addresses().entrySet()) {
            if (settings.text(address.getKey()).isEmpty()) {
                System.setProperty(address.getKey(), address.getValue());
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAfterApplication(servers), "lectern-embedded-end"));
    }

    /** The container package has no embedded servers: what they would be asked for is then missing. */
    private static void requireEmbeddedParts(Settings settings) {
        if (isOnClassPath("kafka.server.KafkaRaftServer")
                && isOnClassPath("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")) {
            return;
        }
        var missing = new StringBuilder("This package brings no servers of its own.");
        if (settings.kafka().isEmpty()) {
            missing.append(" It misses the address of Kafka: set kafka.bootstrap.servers"
                    + " (environment: KAFKA_BOOTSTRAP_SERVERS).");
        }
        if (settings.jdbcUrl().isEmpty()) {
            missing.append(" It misses the address of PostgreSQL: set quarkus.datasource.jdbc.url"
                    + " (environment: QUARKUS_DATASOURCE_JDBC_URL, with ..._USERNAME and ..._PASSWORD).");
        }
        throw new SettingsFailure(missing.toString());
    }

    private static boolean isOnClassPath(String className) {
        return Thread.currentThread().getContextClassLoader().getResource(className.replace('.', '/') + ".class")
                != null;
    }

    private static void endAfterApplication(EmbeddedServers servers) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        servers.close();
    }
}
