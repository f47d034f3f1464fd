package dev.lectern.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The HTML pages of a folder ({@code .html}, {@code .htm}, {@code .html.gz}), given one after the other, so that a
 * throughput is in pages a second. The folder is our own fixtures, or what {@code -Dbench.pages} names.
 */
@State(Scope.Thread)
public class BenchPages {

    private List<byte[]> pages = List.of();
    private int next;

    /** Reads the folder. */
    @Setup
    public void read() throws IOException {
        Path folder = Path.of(System.getProperty("bench.pages", "src/test/resources/dev/lectern/parse/pages"));
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().matches(".*\\.html?(\\.gz)?"))
                    .sorted()
                    .map(BenchPages::bytes)
                    .toList();
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("There is no .html or .html.gz file in " + folder + ".");
        }
    }

    byte[] next() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    List<byte[]> all() {
        return pages;
    }

    private static byte[] bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!file.toString().endsWith(".gz")) {
                return bytes;
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
