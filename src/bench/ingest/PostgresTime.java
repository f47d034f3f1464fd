import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of the embedded PostgreSQL: of its postmaster, of the processes that it has, and of those that have ended. */
class PostgresTime {

    /** Of a second; the kernel shows no other. */
    private static final double TICKS = 100;

    private final long postmaster;

    PostgresTime(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data, 2)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            postmaster = Long.parseLong(Files.readAllLines(pid).get(0).strip());
        }
    }

    double seconds() throws IOException {
        double ticks = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes.filter(path -> path.getFileName().toString().matches("\\d+"))::iterator) {
                List<String> stat = stat(process);
                boolean own = stat.size() > 14 && Long.parseLong(process.getFileName().toString()) == postmaster;
                if (own || stat.size() > 14 && Long.parseLong(stat.get(1)) == postmaster) {
                    ticks += Double.parseDouble(stat.get(11)) + Double.parseDouble(stat.get(12));
                }
                if (own) {
                    ticks += Double.parseDouble(stat.get(13)) + Double.parseDouble(stat.get(14));
                }
            }
        }
        return ticks / TICKS;
    }

    /** From the state on, as the name before may hold spaces; empty for a process that has just ended. */
    private static List<String> stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            if (Files.exists(process.resolve("stat"))) {
                throw new UncheckedIOException(e);
            }
            return List.of();
        }
    }
}
