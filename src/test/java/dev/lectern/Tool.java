package dev.lectern;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine that runs the tests. */
public final class Tool {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Tool() {}

    /** What it said on both its streams, and how it ended. */
    public record Result(int exitCode, String output) {}

    public static boolean isOnPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Runs it here, to its end. */
    public static Result run(List<String> command) {
        return run(Path.of("").toAbsolutePath(), Map.of(), PATIENCE, command);
    }

    /**
     * Runs it to its end.
     *
     * @param folder where
     * @param environment what it finds there beside what is set for the tests
     * @param atMost after so long it is given up, with all that it has started
     */
    public static Result run(Path folder, Map<String, String> environment, Duration atMost, List<String> command) {
        try {
            Path output = Files.createTempFile("lectern-tool", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + atMost.toSeconds() + " s");
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new Result(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " did not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted", e);
        }
    }
}
