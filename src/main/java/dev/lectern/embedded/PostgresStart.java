package dev.lectern.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Starts a server and tells at once that it does not start. Its builder asks the port for as long as it may take, whatever becomes of the
 * server; {@code pg_ctl}, which waits for the server too, says so in the log.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/REL_17_STABLE/src/bin/pg_ctl/pg_ctl.c">do_start</a>
 */
final class PostgresStart {

    private static final String FAILED = "pg_ctl: could not start server";

    private static final String NO_PORT = "could not create any TCP/IP sockets";

    private static final int LOOK_MILLIS = 200;

    /** The builder asks the port once more at most. */
    private static final int END_SECONDS = 10;

    private static final int MOST_OF_LOG = 1024 * 1024;

    private PostgresStart() {}

    /**
     * Starts it.
     *
     * @param log where pg_ctl and the server write to
     * @return a server that takes connections, or one whose port something else has taken meanwhile
     * @throws IOException if it does not start, with what it said
     */
    static EmbeddedPostgres of(EmbeddedPostgres.Builder builder, Path log) throws IOException {
        long before = Files.exists(log) ? Files.size(log) : 0;
        var starting = new FutureTask<>(builder::start);
        var thread = new Thread(starting, "postgres-start");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return starting.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    String said = said(log, before);
                    if (said.contains(FAILED)) {
                        return other(starting, thread, reason(said));
                    }
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server started", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** The server that has the port, if one has or had. An interrupted builder gives up at once and throws nothing. */
    private static EmbeddedPostgres other(FutureTask<EmbeddedPostgres> starting, Thread thread, String reason)
            throws IOException, InterruptedException, ExecutionException {
        thread.interrupt();
        try {
            EmbeddedPostgres server = starting.get(END_SECONDS, TimeUnit.SECONDS);
            if (reason.contains(NO_PORT) || !Ports.isFree(server.getPort())) { // it may be gone again by now
                return server;
            }
            server.close();
        } catch (TimeoutException e) {
            throw new IOException(reason, e);
        }
        throw new IOException(reason);
    }

    private static String said(Path log, long before) throws IOException {
        if (Files.notExists(log)) {
            return ""; // the binaries are unpacked first
        }
        try (InputStream lines = Files.newInputStream(log)) {
            lines.skipNBytes(before);
            return new String(lines.readNBytes(MOST_OF_LOG), UTF_8);
        }
    }

    /** What the server says last of all, without the time. */
    private static String reason(String said) {
        List<String> reasons = said.lines()
                .filter(line -> line.matches(".*\\b(FATAL|PANIC|HINT): .*"))
                .map(line -> line.replaceFirst(".*?\\b(?=(FATAL|PANIC|HINT): )", ""))
                .toList();
        return reasons.isEmpty() ? said.strip() : String.join(" ", reasons);
    }
}
