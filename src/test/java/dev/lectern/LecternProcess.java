package dev.lectern;

import dev.lectern.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program as a process of its own, as a user starts it. */
final class LecternProcess implements AutoCloseable {

    /** Settings with which the others soon take up what a process that was killed has left. */
    static final Map<String, String> SOON_MISSED = Map.of(
            "LECTERN_RELAY_SESSION_TIMEOUT", "PT4S",
            "LECTERN_WATCH_LEASE", "PT10S",
            "KAFKA_SESSION_TIMEOUT_MS", "6000",
            "KAFKA_HEARTBEAT_INTERVAL_MS", "1500");

    private static final int SIGINT = 2;

    /** {@code -Dlectern.startup=PT10M} where many run at once on a machine that has other work. */
    private static final Duration STARTUP = Duration.parse(System.getProperty("lectern.startup", "PT90S"));

    private static final List<String> OPTIONS = Stream.of(
                    System.getProperty("lectern.process.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private LecternProcess(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts it.
     *
     * @param jar {@code quarkus-run.jar} to start
     * @param folder working directory; its log goes there, and its data unless the environment says otherwise
     * @param environment settings
     */
    static LecternProcess start(String jar, Path folder, Map<String, String> environment) {
        int port = FreePorts.next();
        int managementPort = FreePorts.next();
        Path log = folder.resolve("console-" + System.nanoTime() + ".log");
        var command = new ArrayList<>(OPTIONS);
        command.add(0, ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx512m", "-jar", jar));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        // A machine that does much else lets a thread stand still for seconds, of which Vert.x would warn.
        builder.environment().put("QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "PT30S");
        builder.environment().putAll(environment);
        try {
            return new LecternProcess(builder.start(), log, port, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program with everything embedded. */
    static String jar() {
        return System.getProperty("lectern.jar");
    }

    /** The program without the embedded parts. */
    static String containerJar() {
        return System.getProperty("lectern.container.jar");
    }

    /** Waits until it says that it runs. */
    LecternProcess ready() {
        await().atMost(STARTUP).pollInterval(Duration.ofMillis(100)).until(this::isReady);
        return this;
    }

    /** Whether it says that it runs; fails when it has ended. */
    boolean isReady() {
        assertThat(process.isAlive()).as("it ended early:\n%s", console()).isTrue();
        return console().contains("Lectern runs");
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Of the container package: where operators ask. */
    String managementUrl(String path) {
        return "http://localhost:" + managementPort + path;
    }

    /** What it wrote to the console so far. */
    String console() {
        try {
            return new String(Files.readAllBytes(log), UTF_8); // the last letter may be half
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code running.properties} of a data directory. */
    static Properties running(Path data) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("running.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    /** Ends it at once, as the kernel would: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Stops its clock, as a virtual machine does that is moved: SIGSTOP. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets it go on: SIGCONT. */
    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** Asks it to end, as an orchestrator does, and waits: SIGTERM. */
    int terminate(Duration atMost) throws IOException, InterruptedException {
        signal("-TERM");
        return exitCode(atMost);
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    /**
     * Asks it to end, as Ctrl-C does, and waits. Where the tests run in the background of a script, their children ignore
     * SIGINT (POSIX, <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_11">2.12</a>)
     * and get SIGTERM, which takes the same way in the program.
     */
    int interrupt(Duration atMost) throws IOException, InterruptedException {
        String signal = ignoresInterrupts() ? "-TERM" : "-INT";
        signal(signal);
        return exitCode(atMost);
    }

    /** Linux tells it in the mask of ignored signals; elsewhere it is taken for no. */
    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .anyMatch(mask -> (mask & 1L << (SIGINT - 1)) != 0);
        }
    }

    /** Waits for its end. */
    int exitCode(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as("it has not ended after %s:\n%s", atMost, console())
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
