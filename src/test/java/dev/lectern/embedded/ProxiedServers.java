package dev.lectern.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kafka and PostgreSQL behind a proxy each, for the program; the tests reach them past the proxies. */
public final class ProxiedServers implements AutoCloseable {

    private final Path folder;
    private final int kafkaPort;
    private final TcpProxy kafkaProxy;
    private final TcpProxy postgresProxy;
    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;

    private ProxiedServers(Path folder) {
        this.folder = folder;
        this.kafkaPort = Ports.free();
        this.kafkaProxy = TcpProxy.to(kafkaPort);
        startKafka();
        startPostgres(0);
        this.postgresProxy = TcpProxy.to(port(postgres));
    }

    /** Starts both in a folder. */
    public static ProxiedServers start(Path folder) {
        return new ProxiedServers(folder);
    }

    /** Between the program and Kafka. */
    public TcpProxy kafka() {
        return kafkaProxy;
    }

    /** Between the program and PostgreSQL. */
    public TcpProxy postgres() {
        return postgresProxy;
    }

    /** Address of Kafka for the tests. */
    public Map<String, Object> directKafka() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** Address of PostgreSQL for the tests. */
    public String directJdbcUrl() {
        return postgres.jdbcUrl();
    }

    /** Where PostgreSQL keeps its data; to be copied only while it is stopped. */
    public Path postgresFolder() {
        return folder.resolve("postgres");
    }

    /** Settings of the program. */
    public Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + kafkaProxy.port(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + postgresProxy.port() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                EmbeddedPostgres.PASSWORD);
    }

    public void stopPostgres() {
        postgres.close();
    }

    /** Starts it again on its port. */
    public void startPostgresAgain() {
        startPostgres(port(postgres));
    }

    private void startPostgres(int port) {
        postgres = EmbeddedPostgres.start(postgresFolder(), port, false);
    }

    private void startKafka() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, this::proxied, List.of());
    }

    /**
     * A client goes where the broker says that it is: to the proxy. The broker itself, which writes the markers of its
     * transactions as a client of its own, stays on the plain listener, and so do the tests.
     */
    private Map<String, Object> proxied(Map<String, Object> plain) {
        var settings = new HashMap<>(plain);
        settings.merge("listeners", ",PROXIED://localhost:" + kafkaPort, (a, b) -> a + "" + b);
        settings.merge("advertised.listeners", ",PROXIED://localhost:" + kafkaProxy.port(), (a, b) -> a + "" + b);
        settings.merge("listener.security.protocol.map", ",PROXIED:PLAINTEXT", (a, b) -> a + "" + b);
        return settings;
    }

    private static int port(EmbeddedPostgres postgres) {
        return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    @Override
    public void close() throws IOException {
        kafkaProxy.close();
        postgresProxy.close();
        kafka.close();
        postgres.close();
    }
}
