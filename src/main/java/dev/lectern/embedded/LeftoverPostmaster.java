package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * PostgreSQL outlives a JVM that is killed, or that does not wait until all is written. Its pid file tells which process it is; a reused
 * process id is told apart by the folder in the file, and by the program and the folder of the process.
 */
final class LeftoverPostmaster {

    /** "Fast" shutdown: clients are cut, everything is written. */
    private static final String FAST = "INT";

    /** "Immediate" shutdown: recovery at the next start. */
    private static final String IMMEDIATE = "QUIT";

    /**
     * A server and all its processes work in the folder of the data.
     *
     * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_cwd.5.html">proc_pid_cwd</a>
     */
    private static final Path PROCESSES = Path.of("/proc");

    private static final boolean FOLDERS_ARE_TOLD = Files.exists(PROCESSES.resolve("self/cwd"));

    /** Of the server, whose file may be gone by now; psql stands in folders of that name, too. */
    private static final Pattern PROGRAM = Pattern.compile("postgres(\\.exe)?( \\(deleted\\))?");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private LeftoverPostmaster() {}

    /**
     * Stops a server that still runs on this data folder, with what one that was killed left behind; does nothing when there is none.
     * The pid file goes too: PostgreSQL takes whatever has its number now, be it a thread of another program or a process that has
     * ended and that nobody asked for, for a server that runs. That no server runs on the folder it finds out by its shared memory as
     * well.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/REL_17_STABLE/src/backend/utils/init/miscinit.c">CreateLockFile</a>
     */
    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            List<String> told = Files.readAllLines(pidFile);
            Predicate<ProcessHandle> runs = process -> isPostgres(process, data);
            Optional<ProcessHandle> postmaster = find(told, data).filter(runs);
            if (postmaster.isPresent() && !ends(postmaster.get(), FAST, runs)) {
                end(postmaster.get(), runs);
            }
            if (FOLDERS_ARE_TOLD) {
                for (ProcessHandle orphan :
                        ProcessHandle.allProcesses().filter(runs).toList()) {
                    end(orphan, runs);
                }
            }
            Files.deleteIfExists(pidFile);
        } catch (NoSuchFileException e) {
            return; // none runs, or it has just ended
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The file " + pidFile + " of a PostgreSQL left over from an earlier run cannot be read or deleted: "
                            + e,
                    e);
        }
    }

    private static Optional<ProcessHandle> find(List<String> pidFile, Path data) throws IOException {
        if (pidFile.size() < 2 || !pidFile.get(0).strip().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        Path served = Path.of(pidFile.get(1).strip());
        if (Files.notExists(served) || !Files.isSameFile(served, data)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()));
    }

    /** Of this folder, where the system tells that. A process that has ended has no program any more. */
    private static boolean isPostgres(ProcessHandle process, Path data) {
        String program = process.info().command().map(LeftoverPostmaster::name).orElse("");
        return PROGRAM.matcher(program).matches() && (!FOLDERS_ARE_TOLD || isIn(process, data));
    }

    private static String name(String command) {
        return command.substring(command.lastIndexOf('/') + 1);
    }

    private static boolean isIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(PROCESSES.resolve(process.pid() + "/cwd"), data);
        } catch (IOException e) {
            return false; // it has ended, or belongs to somebody else
        }
    }

    private static void end(ProcessHandle process, Predicate<ProcessHandle> runs) throws IOException {
        if (!ends(process, IMMEDIATE, runs)) {
            throw new EmbeddedServerFailure("The PostgreSQL of process " + process.pid()
                    + " does not stop; end it with: kill -9 " + process.pid());
        }
    }

    private static boolean ends(ProcessHandle process, String signal, Predicate<ProcessHandle> runs)
            throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runs.test(process) && System.nanoTime() < deadline) {
            try {
                process.onExit().get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // or it has ended, and its parent does not ask for it
            } catch (ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !runs.test(process);
    }
}
