package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * A real PostgreSQL server beside this process, from binaries in Maven Central, on loopback, with its data in a folder
 * that survives restarts.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The port that tools try first. */
    public static final int USUAL_PORT = 5432;

    public static final String USER = "postgres";

    /** Anything is accepted: the server trusts who reaches it, and it listens on loopback only. */
    public static final String PASSWORD = "postgres";

    /** Class of SQL states. */
    private static final String NO_CONNECTION = "08";

    private static final String MAJOR_VERSION = "17";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(20);

    /** Twice the default. Only what is used of it takes memory; the indexes of some hundred thousand speeches do not fit into less. */
    private static final String BUFFERS = "256MB";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final Path data;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts the server; one that a killed process left running on the same folder is stopped first, so the caller must
     * hold the folder's lock.
     *
     * @param directory folder of data and binaries
     * @param port port to listen on when it is free, else a random one is taken; 0 for a random one
     * @param durable whether commits must survive a crash of the machine; tests do without
     * @throws EmbeddedServerFailure if there are no binaries for this platform or it does not come up
     */
    public static EmbeddedPostgres start(Path directory, int port, boolean durable) {
        return start(directory, port, durable, Map.of());
    }

    /**
     * Starts a server with settings of its own, such as a certificate.
     *
     * @param more names and values as in {@code postgresql.conf}
     */
    public static EmbeddedPostgres start(Path directory, int port, boolean durable, Map<String, String> more) {
        return start(directory, Ports.preferring(port), durable, more);
    }

    /**
     * Starts a server on one of several ports.
     *
     * @param ports gives ports that were free a moment ago; asked again when something else took one meanwhile
     */
    static EmbeddedPostgres start(Path directory, IntSupplier ports, boolean durable, Map<String, String> more) {
        PostgresPlatform.check();
        // A newer major version cannot read the data of an older one, so each has a folder of its own.
        Path data = directory.resolve("data-" + MAJOR_VERSION);
        LeftoverPostmaster.stop(data);
        Path log = directory.resolve("postgres.log");
        try {
            Files.createDirectories(directory);
            for (int attempt = 1; attempt <= Ports.ATTEMPTS; attempt++) {
                var builder = builder(directory, data, log, ports.getAsInt(), durable);
                more.forEach(builder::setServerConfig);
                var server = PostgresStart.of(builder, log);
                if (isOn(data, server)) {
                    return new EmbeddedPostgres(server, data);
                }
                end(server); // another server answers at this port
            }
            throw new IOException("other servers took each port that it tried");
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new EmbeddedServerFailure(
                    "The embedded PostgreSQL in " + directory + " did not start (" + e + "). " + PostgresPlatform.hint()
                            + " Its log is " + log + ".",
                    e);
        }
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(
            Path directory, Path data, Path log, int port, boolean durable) {
        var redirect = ProcessBuilder.Redirect.appendTo(log.toFile());
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(directory.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "") // its lock file in /tmp outlives a killed server
                .setServerConfig("shared_buffers", BUFFERS)
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setOutputRedirector(redirect)
                .setErrorRedirector(redirect)
                .setPGStartupWait(STARTUP);
    }

    /** Ours ends by itself when it cannot have its port, but holds the folder until then. */
    private static void end(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) throws IOException {
        Process process = server.getProcess();
        server.close();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a server ended", e);
        }
    }

    /** Whether what answers is the server of this folder: the builder is content with any server that answers at the port. */
    private static boolean isOn(Path data, io.zonky.test.db.postgres.embedded.EmbeddedPostgres server)
            throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            Path served = Path.of(row.getString(1));
            return Files.exists(served) && Files.isSameFile(served, data);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(NO_CONNECTION)) {
                return false; // what has the port is no PostgreSQL, or has gone again
            }
            throw e;
        }
    }

    /** JDBC address of its database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** Returns when the server has ended, so that its folder can be used or deleted. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // by now another may run on the folder
        }
        try {
            server.close(); // leaves one that still writes after 5 s running, without a word
            LeftoverPostmaster.stop(data);
        } catch (IOException e) {
            throw new EmbeddedServerFailure("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
