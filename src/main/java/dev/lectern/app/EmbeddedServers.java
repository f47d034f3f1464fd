package dev.lectern.app;

import dev.lectern.embedded.DataDirectory;
import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Starts the servers that the configuration does not name, and hands their addresses to the application as system
 * properties. They live as long as the JVM: in dev mode a reload finds them running.
 */
final class EmbeddedServers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedServers.class);

    /** Says, across the class loaders of dev mode, that this JVM has its servers. */
    static final String MARKER = "lectern.embedded";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private EmbeddedServers() {}

    /**
     * Starts what is needed.
     *
     * @return the servers, to be closed after the application
     */
    static EmbeddedServers start(Settings settings) {
        var servers = new EmbeddedServers();
        try {
            servers.startMissing(settings);
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    /** Configuration key to value, for everything that was started. */
    Map<String, String> addresses() {
        return addresses;
    }

    private void startMissing(Settings settings) {
        DataDirectory directory = DataDirectory.open(settings.data());
        running.push(directory);
        Path data = directory.path();
        if (settings.jdbcUrl().isEmpty()) {
            var postgres = EmbeddedPostgres.start(data.resolve("postgres"), EmbeddedPostgres.USUAL_PORT, true);
            running.push(postgres);
            addresses.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
            addresses.put("quarkus.datasource.username", EmbeddedPostgres.USER);
            addresses.put("quarkus.datasource.password", EmbeddedPostgres.PASSWORD);
        }
        if (settings.kafka().isEmpty()) {
            var kafka = EmbeddedKafka.start(data.resolve("kafka"), EmbeddedKafka.USUAL_PORT);
            running.push(kafka);
            addresses.put("kafka.bootstrap.servers", kafka.bootstrapServers());
            addresses.putAll(EmbeddedKafkaClients.settings());
        }
        addresses.put("lectern.data", data.toString());
        addresses.put(
                "quarkus.http.host", "localhost"); // nobody but this machine, as the servers trust who reaches them
        addresses.putAll(Newcomer.settings(settings, data, running::push));
        addresses.put(MARKER, "true");
    }

    /** Ends them in the reverse order; one that fails to end does not keep the others. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warnf("While ending an embedded server: %s", e.getMessage());
            }
        }
    }
}
