package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class LeftoverPostmasterTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void nameTheData() {
        data = folder.resolve("data-17");
    }

    @Test
    void aServerThatStillRunsOnTheFolderIsStopped() throws IOException {
        try (var postgres = EmbeddedPostgres.start(folder, 0, false)) {
            long pid = postmaster();

            LeftoverPostmaster.stop(data);

            await().until(() -> ProcessHandle.of(pid).isEmpty());
        }
    }

    @Test
    void aProcessThatOnlyInheritedTheNumberIsLeftAlone() throws IOException {
        Path pidFile = pidFile(ProcessHandle.current().pid());

        LeftoverPostmaster.stop(data);

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aProcessThatHasEndedAndThatNobodyAskedForIsNotInTheWay() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
        try (var said = parent.inputReader()) {
            Path pidFile = pidFile(Long.parseLong(said.readLine()));

            LeftoverPostmaster.stop(data);

            assertThat(pidFile).doesNotExist();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aPidFileThatTellsNothingIsNotInTheWay() throws IOException {
        Path pidFile = Files.writeString(pidFile(1), "");

        LeftoverPostmaster.stop(data);

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aKilledServerWhoseNumberAnotherProcessHasIsNotInTheWay() throws Exception {
        List<String> told;
        try (var killed = EmbeddedPostgres.start(folder, 0, false)) {
            told = Files.readAllLines(data.resolve("postmaster.pid"));
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        }
        Process other = new ProcessBuilder("sleep", "300").start();
        try {
            told.set(0, Long.toString(other.pid()));
            Files.write(data.resolve("postmaster.pid"), told);

            try (var next = EmbeddedPostgres.start(folder, 0, false)) {
                assertThat(postmaster()).isNotEqualTo(other.pid());
            }

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aClientThatWasStartedInTheFolderIsLeftAlone() throws Exception {
        Path psql = Files.createDirectories(folder.resolve("postgresql/bin")).resolve("psql");
        Files.copy(Path.of("/bin/sleep").toRealPath(), psql, StandardCopyOption.COPY_ATTRIBUTES);
        pidFile(ProcessHandle.current().pid());
        Process client = new ProcessBuilder(psql.toString(), "300")
                .directory(data.toFile())
                .start();
        try {
            LeftoverPostmaster.stop(data);

            assertThat(client.isAlive()).isTrue();
        } finally {
            client.destroyForcibly();
        }
    }

    @Test
    void aFolderWithoutAServerIsFine() {
        assertThatCode(() -> LeftoverPostmaster.stop(data)).doesNotThrowAnyException();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    private Path pidFile(long pid) throws IOException {
        Files.createDirectories(data);
        return Files.writeString(data.resolve("postmaster.pid"), pid + "\n" + data + "\n");
    }
}
