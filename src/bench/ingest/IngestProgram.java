import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, which ingests and serves. */
class IngestProgram implements AutoCloseable {

    private final Process process;
    private final int port;

    /** Starts it and waits until it runs. */
    IngestProgram(String jar, Path work, String kafka, String jdbcUrl) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = work.resolve("lectern.log");
        Files.deleteIfExists(log);
        var builder = new ProcessBuilder("java", "-Xmx512m", "-jar", jar)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "LECTERN_DATA", work.resolve("data").toString(),
                        "LECTERN_ROLES", "ingest,serve",
                        "LECTERN_DEMO", "false",
                        "KAFKA_BOOTSTRAP_SERVERS", kafka,
                        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port)));
        process = builder.start();
        Wait.until("start", () -> Files.readString(log).contains("Lectern runs"), 120);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Memory in MB that it has now. */
    long memory() throws IOException {
        return status("VmRSS");
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** Seconds of processor time that it has used. */
    double processorSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        process.waitFor();
    }
}
