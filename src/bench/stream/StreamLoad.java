import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Measures the stream; started by {@code run}. */
class StreamLoad {

    private StreamLoad() {}

    public static void main(String[] arguments) {
        try {
            run(arguments[0], Path.of(arguments[1]), arguments[2], Double.parseDouble(arguments[3]));
            System.exit(0);
        } catch (Exception | Error e) {
            System.err.println("The load failed: " + (e instanceof IllegalStateException ? e.getMessage() : e) + ".");
            System.exit(1);
        }
    }

    private static void run(String jar, Path work, String measure, double part) throws Exception {
        System.out.println("load average at the start: " + Files.readString(Path.of("/proc/loadavg")).strip());
        try (var kafka = EmbeddedKafka.start(work.resolve("kafka"), 0);
                var postgres = EmbeddedPostgres.start(
                        work.resolve("postgres"), 0, true, Map.of("track_commit_timestamp", "on"))) {
            var servers = new Servers(jar, work, kafka.bootstrapServers(), postgres.jdbcUrl());
            servers.start("ingest").close(); // makes topics and tables
            switch (measure) {
                case "fanout" -> FanOut.measure(servers, part);
                case "latency" -> Latency.measure(servers, part);
                case "memory" -> Memory.measure(servers, part);
                case "replay" -> Replayed.measure(servers, part);
                default -> throw new IllegalStateException("there is no measure " + measure);
            }
        }
    }
}
