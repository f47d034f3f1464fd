import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program. */
class StreamProgram implements AutoCloseable {

    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;

    StreamProgram(Servers servers, String roles) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = servers.work().resolve("lectern.log");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(List.of("java", "-Xmx" + variable("HEAP", "512m")));
        Arrays.stream(variable("JAVA_OPTS", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-jar", servers.jar()));
        var builder = new ProcessBuilder(command)
                .directory(servers.work().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "LECTERN_DATA", servers.work().resolve("data").toString(),
                        "LECTERN_ROLES", roles,
                        "LECTERN_DEMO", "false",
                        "LECTERN_STREAM_MAX_SUBSCRIBERS", "20000",
                        "KAFKA_BOOTSTRAP_SERVERS", servers.kafka(),
                        "QUARKUS_DATASOURCE_JDBC_URL", servers.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port)));
        process = builder.start();
        Wait.until("start", () -> Files.readString(log).contains("Lectern runs"), 120);
    }

    private static String variable(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    int port() {
        return port;
    }

    /** Memory in KB that it has now. */
    long rss() throws IOException {
        return Rss.of(process.pid());
    }

    /** Heap in KB that is in use after a collection. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = HEAP_USED.matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : -1;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder("jcmd", Long.toString(process.pid()), command).start();
        String said = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return said;
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
