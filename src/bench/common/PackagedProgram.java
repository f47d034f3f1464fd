import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program with servers that are there. HEAP=1g gives it another heap than 512 MB, JAVA_OPTS more options. */
class PackagedProgram implements AutoCloseable {

    private final Process process;
    private final int port;

    /** Starts it in a folder, where its log is {@code lectern.log}, and waits until it runs. */
    PackagedProgram(String jar, Path work, String kafka, String jdbcUrl, String roles) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = work.resolve("lectern.log");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(List.of("java", "-Xmx" + variable("HEAP", "512m")));
        Arrays.stream(variable("JAVA_OPTS", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-jar", jar));
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("LECTERN_DATA", work.resolve("data").toString()),
                        Map.entry("LECTERN_ROLES", roles),
                        Map.entry("LECTERN_DEMO", "false"),
                        Map.entry("LECTERN_STREAM_MAX_SUBSCRIBERS", "20000"),
                        Map.entry("LECTERN_STREAM_MAX_PER_ADDRESS", "20000"),
                        Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", "postgres"),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port))));
        process = builder.start();
        Wait.until("start", () -> Files.readString(log).contains("Lectern runs"), 120);
    }

    private static String variable(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** Memory in KB that it has now, as the kernel counts it. */
    long rss() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
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
