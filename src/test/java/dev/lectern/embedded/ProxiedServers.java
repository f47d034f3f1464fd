package dev.lectern.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;

/** Kafka and PostgreSQL behind a proxy each, for the program; the tests reach them past the proxies. */
public final class ProxiedServers implements AutoCloseable {

    /** Owns the schema and is no superuser, as limits do not hold for those. */
    private static final String OWNER = "lectern";

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
        startKafka(0);
        startPostgres(0);
        this.postgresProxy = TcpProxy.to(port(postgres));
        execute("create role " + OWNER + " login; alter schema public owner to " + OWNER);
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

    /** Runs statements as the superuser, past the proxy. */
    public void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(directJdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query finds. */
    public long number(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(directJdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Settings of the program.
     *
     * @param jdbcParameters to end the JDBC address with; may be empty
     */
    public Map<String, String> environment(String jdbcParameters) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + kafkaProxy.port(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + postgresProxy.port() + "/postgres" + jdbcParameters,
                "QUARKUS_DATASOURCE_USERNAME",
                OWNER,
                "QUARKUS_DATASOURCE_PASSWORD",
                EmbeddedPostgres.PASSWORD);
    }

    /** Copies the data of PostgreSQL, which is stopped meanwhile. */
    public void backUpPostgres(Path backup) throws IOException {
        whileStopped(() -> copy(data(), backup));
    }

    /** Gives PostgreSQL the data of a backup. */
    public void restorePostgres(Path backup) throws IOException {
        whileStopped(() -> {
            FileUtils.deleteDirectory(data().toFile());
            copy(backup, data());
        });
    }

    /** Ends Kafka and starts it again where it was. */
    public void restartKafka() {
        int port = URI.create("kafka://" + kafka.bootstrapServers()).getPort();
        kafka.close();
        startKafka(port);
    }

    /** Ends PostgreSQL and starts it again where it was. */
    public void restartPostgres() throws IOException {
        whileStopped(() -> {});
    }

    private interface Work {
        void run() throws IOException;
    }

    private void whileStopped(Work work) throws IOException {
        int port = port(postgres);
        postgres.close();
        work.run();
        startPostgres(port);
    }

    /** With permissions, which PostgreSQL insists on. */
    private static void copy(Path from, Path to) throws IOException {
        Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (copying.onExit().join().exitValue() != 0) {
            throw new IOException(from + " could not be copied to " + to);
        }
    }

    private void startPostgres(int port) {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), port, false);
    }

    private void startKafka(int port) {
        IntSupplier ports = Ports.preferring(port);
        Set<Integer> taken = new HashSet<>(Set.of(kafkaPort)); // nobody listens there until it has started
        IntSupplier others =
                () -> IntStream.generate(ports).filter(taken::add).findFirst().orElseThrow();
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), others, this::proxied, List.of());
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

    private Path data() {
        return folder.resolve("postgres").resolve("data-17");
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
