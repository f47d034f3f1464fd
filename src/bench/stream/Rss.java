import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process as the kernel counts it. */
class Rss {

    private Rss() {}

    /** In KB. */
    static long of(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
