package dev.lectern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The programs under {@code examples/}, run as a reader of the documents would, where their language is there. */
final class ClientExamples {

    /** Lines that are read of each. */
    static final int LINES = 3;

    private static final Path FOLDER = Path.of("examples").toAbsolutePath();
    private static final int SECONDS = 60;

    private ClientExamples() {}

    /**
     * Runs them one after the other.
     *
     * @param folder where they may leave files
     * @return name of each to the first lines that it printed
     */
    static Map<String, List<String>> run(LecternProcess lectern, String kafka, Path folder) throws IOException {
        String stream = lectern.url("/api/stream?view=summary&after=0&arrival=all");
        Map<String, List<String>> printed = new TreeMap<>();
        printed.put(
                "SpeechReader.java",
                lines(
                        LINES,
                        folder,
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FOLDER.resolve("SpeechReader.java").toString(),
                        kafka));
        if (has("python3")) {
            printed.put("follow.py", python(stream, LINES, folder));
        }
        if (has("curl")) {
            printed.put("follow.sh", shell(stream, LINES, folder));
        }
        return printed;
    }

    /** What the example in Python prints first of a stream. */
    static List<String> python(String stream, int lines, Path folder) throws IOException {
        return lines(lines, folder, "python3", FOLDER.resolve("follow.py").toString(), stream);
    }

    /** What the example for a shell prints first of a stream. */
    static List<String> shell(String stream, int lines, Path folder) throws IOException {
        return lines(
                lines,
                folder,
                "sh",
                FOLDER.resolve("follow.sh").toString(),
                stream,
                folder.resolve("position.txt").toString());
    }

    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place).resolve(program)));
    }

    private static List<String> lines(int most, Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("example.log").toFile())
                .start();
        List<String> lines = new ArrayList<>();
        CompletableFuture<Void> patience = CompletableFuture.runAsync(
                () -> end(process), CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (!line.contains("SLF4J")) {
                    lines.add(line);
                }
                if (lines.size() == most) {
                    return lines; // what is left in the pipe is nobody's
                }
            }
            return lines;
        } finally {
            patience.cancel(true);
            end(process);
        }
    }

    /** With what it started itself. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
