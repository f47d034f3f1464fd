package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL outlives a JVM that is killed, or that does not wait until all is written. Its pid file tells which process it is; a reused process id is told apart by
 * the folder in the file and by the command of the process.
 */
final class LeftoverPostmaster {

    /** "Fast" shutdown: clients are cut, everything is written. */
    private static final String FAST = "INT";

    /** "Immediate" shutdown: recovery at the next start. */
    private static final String IMMEDIATE = "QUIT";

    private LeftoverPostmaster() {}

    /** Stops a server that still runs on this data folder; does nothing when there is none. */
    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> postmaster = find(Files.readAllLines(pidFile), data);
            if (postmaster.isPresent() && !ends(postmaster.get(), FAST) && !ends(postmaster.get(), IMMEDIATE)) {
                throw new EmbeddedServerFailure("The PostgreSQL on " + data + " (process "
                        + postmaster.get().pid() + ") does not stop; end it with: kill -9 "
                        + postmaster.get().pid());
            }
        } catch (NoSuchFileException none) {
            return; // nobody runs on it, or not any more
        } catch (IOException e) {
            throw new EmbeddedServerFailure("The file " + pidFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<ProcessHandle> find(List<String> pidFile, Path data) {
        if (pidFile.size() < 2 || !pidFile.get(0).strip().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        if (!Path.of(pidFile.get(1).strip()).equals(data.toAbsolutePath().normalize())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static boolean ends(ProcessHandle process, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
