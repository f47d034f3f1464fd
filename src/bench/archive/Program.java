import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The packaged program with its own data, and the sources that it is told to watch. */
class Program implements AutoCloseable {

    private final Path work;
    private final Path sources;
    private final Process process;

    Program(String jar, Path work) throws IOException {
        this.work = work;
        this.sources = Files.createDirectories(work.resolve("sources"));
        var builder = new ProcessBuilder("java", "-Xmx512m", "-jar", jar)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("lectern.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "LECTERN_DATA", work.resolve("data").toString(),
                        "LECTERN_DEMO", "false",
                        "QUARKUS_HTTP_PORT", "0",
                        "LECTERN_SOURCES_DIRECTORY", sources.toString(),
                        "LECTERN_SOURCES_REREAD", "PT1S"));
        process = builder.start();
    }

    /** Where its parts can be reached, as soon as it runs. */
    Properties running() throws Exception {
        Path file = work.resolve("data/running.properties");
        Wait.until(
                "start",
                () -> Files.exists(file)
                        && Files.readString(work.resolve("lectern.log")).contains("Lectern runs"),
                120);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    void watch(String id, String way, String more) throws IOException {
        Path file = sources.resolve("." + id);
        Files.writeString(
                file,
                "id: " + id + "\npublisher: Ministry of Ferries\ndiscover:\n  - " + way + "\n" + more
                        + "allowPrivate: true\n");
        Files.move(file, sources.resolve(id + ".yaml"));
    }

    /** The most memory that it ever had. */
    String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("?")
                .replaceAll("\\s+", " ");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
    }
}
