package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class LeftoverPostmasterTest {

    @TempDir
    Path folder;

    @Test
    void aServerThatStillRunsOnTheFolderIsStopped() throws IOException {
        try (var postgres = EmbeddedPostgres.start(folder, 0, false)) {
            Path data = folder.resolve("data-17");
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());

            LeftoverPostmaster.stop(data);

            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    @Test
    void aProcessThatOnlyInheritedTheNumberIsLeftAlone() throws IOException {
        String me = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.resolve("postmaster.pid"), me + "\n" + folder.toAbsolutePath() + "\n");

        assertThatCode(() -> LeftoverPostmaster.stop(folder)).doesNotThrowAnyException();
    }

    @Test
    void aFolderWithoutAServerIsFine() {
        assertThatCode(() -> LeftoverPostmaster.stop(folder)).doesNotThrowAnyException();
    }
}
