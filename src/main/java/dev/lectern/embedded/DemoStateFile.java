package dev.lectern.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the {@link DemoState} in {@code demo.txt}. The file is replaced in one step, so that a kill at any moment leaves the
 * old or the new state, never half of one.
 */
final class DemoStateFile {

    private final Path file;

    /** Makes the directory when it is missing. */
    DemoStateFile(Path directory) throws IOException {
        Files.createDirectories(directory);
        this.file = directory.resolve("demo.txt");
    }

    /**
     * What was saved last; empty at the first start.
     *
     * @throws IOException when the file is there but cannot be read or understood
     */
    Optional<DemoState> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readAllLines(file)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    file + " is damaged (" + e.getMessage() + "); delete the folder and the demo site begins anew.", e);
        }
    }

    void save(DemoState state) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# What the demo site has published. Delete this folder and it begins anew.\n");
        text.append("port ").append(state.port()).append('\n');
        text.append("library ").append(state.library()).append('\n');
        text.append("published ").append(state.published()).append('\n');
        text.append("# run: publications before it, its start, time between speeches, time between editions\n");
        for (DemoRun run : state.runs()) {
            text.append("run ").append(run.after()).append(' ').append(run.startedAt());
            text.append(' ')
                    .append(run.every())
                    .append(' ')
                    .append(run.editions())
                    .append('\n');
        }
        Path fresh = file.resolveSibling("demo.txt.new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static DemoState read(List<String> lines) {
        int port = 0;
        int library = -1;
        long published = -1;
        List<DemoRun> runs = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ", -1);
            switch (words[0] + words.length) {
                case "port2" -> port = Integer.parseInt(words[1]);
                case "library2" -> library = Integer.parseInt(words[1]);
                case "published2" -> published = Long.parseLong(words[1]);
                case "run5" -> runs.add(run(words));
                default -> throw new IllegalArgumentException("unexpected line '" + line + "'");
            }
        }
        if (library < 0 || published < 0) {
            throw new IllegalArgumentException("a line 'library' or 'published' is missing");
        }
        return new DemoState(port, library, published, runs);
    }

    private static DemoRun run(String[] words) {
        return new DemoRun(
                Long.parseLong(words[1]), Instant.parse(words[2]), Duration.parse(words[3]), Duration.parse(words[4]));
    }
}
