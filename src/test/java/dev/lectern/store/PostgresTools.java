package dev.lectern.store;

import dev.lectern.Tool;
import dev.lectern.embedded.EmbeddedPostgres;
import dev.lectern.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The programs {@code pg_dump} and the like of this machine, and a server that they can work with. They refuse servers newer than they are:
 * where they are older than the embedded server, one of their own version is started, if it is there too.
 */
final class PostgresTools implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int EMBEDDED = 17;
    private static final int PATIENCE_SECONDS = 120;

    private final String address;
    private final AutoCloseable server;

    private PostgresTools(String address, AutoCloseable server) {
        this.address = address;
        this.server = server;
    }

    /** Starts a server; empty where there is none that the programs of this machine can work with. */
    static Optional<PostgresTools> start(Path folder) throws Exception {
        int version = version();
        if (version >= EMBEDDED) {
            EmbeddedPostgres embedded = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
            return Optional.of(new PostgresTools(
                    EmbeddedPostgres.USER + ":" + EmbeddedPostgres.PASSWORD + "@"
                            + URI.create(embedded.jdbcUrl().substring("jdbc:".length()))
                                    .getAuthority(),
                    embedded));
        }
        Path programs = DEBIAN.resolve(version + "/bin");
        return version > 0 && Files.isExecutable(programs.resolve("initdb"))
                ? Optional.of(startOwn(programs, folder))
                : Optional.empty();
    }

    /** initdb and the server refuse to be run by root. */
    private static PostgresTools startOwn(Path programs, Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path socket = Files.createTempDirectory("pg"); // the path of a socket must be short
        List<String> notAsRoot =
                System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.<String>of();
        run(
                folder,
                Map.of(),
                with(
                        notAsRoot,
                        programs + "/initdb",
                        "-D",
                        data.toString(),
                        "-A",
                        "trust",
                        "-U",
                        "lectern",
                        "--locale=C.UTF-8"));
        int port = FreePorts.next();
        String options = "-c listen_addresses=127.0.0.1 -p " + port + " -k " + socket;
        run(
                folder,
                Map.of(),
                with(
                        notAsRoot,
                        programs + "/pg_ctl",
                        "-D",
                        data.toString(),
                        "-l",
                        folder.resolve("log").toString(),
                        "-o",
                        options,
                        "-w",
                        "start"));
        return new PostgresTools("lectern@127.0.0.1:" + port, () -> {
            run(
                    folder,
                    Map.of(),
                    with(notAsRoot, programs + "/pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop"));
            try (Stream<Path> all = Files.walk(socket)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        });
    }

    /** Address of a database on it, as programs of PostgreSQL take it. */
    String database(String name) {
        return "postgresql://" + address + "/" + name;
    }

    /** The same for JDBC. */
    PGSimpleDataSource dataSource(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + address.substring(address.indexOf('@') + 1) + "/" + name);
        source.setUser(address.split("[:@]")[0]);
        source.setPassword(address.contains(":" + EmbeddedPostgres.PASSWORD + "@") ? EmbeddedPostgres.PASSWORD : "");
        return source;
    }

    /** Runs a command to its end; returns what it said. */
    static String run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        Tool.Result result = Tool.run(folder, environment, Duration.ofSeconds(PATIENCE_SECONDS), command);
        if (result.exitCode() != 0) {
            throw new AssertionError(command + " failed: " + result.output());
        }
        return result.output();
    }

    private static int version() throws Exception {
        Path folder = Files.createTempDirectory("lectern-tools");
        try {
            Matcher version = VERSION.matcher(run(folder, Map.of(), List.of("pg_dump", "--version")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0; // there is no such program
        }
    }

    private static List<String> with(List<String> before, String... command) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(command));
        return all;
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
