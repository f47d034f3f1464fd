package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void isMadeWhenItIsMissing() {
        try (var directory = DataDirectory.open(folder.resolve("a/b"))) {
            assertThat(directory.path()).isAbsolute().isDirectory();
        }
    }

    @Test
    void aSecondHolderIsToldWhoHoldsIt() {
        try (var first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("Another Lectern already runs")
                    .hasMessageContaining(first.path().toString());
        }
    }

    @Test
    void canBeTakenAgainAfterItWasLeft() {
        DataDirectory.open(folder).close();

        try (var second = DataDirectory.open(folder)) {
            assertThat(second.path()).isEqualTo(folder.toAbsolutePath());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheSettingThatHelps() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("cannot be written to")
                .hasMessageContaining("LECTERN_DATA");
    }
}
