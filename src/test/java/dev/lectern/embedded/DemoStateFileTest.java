package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DemoStateFileTest {

    @TempDir
    Path directory;

    @Test
    void knowsNothingAtFirst() throws IOException {
        DemoStateFile file = new DemoStateFile(directory.resolve("new/folder"));

        assertThat(file.load()).isEmpty();
    }

    @Test
    void givesBackWhatWasSavedLast() throws IOException {
        DemoStateFile file = new DemoStateFile(directory);
        file.save(state(6));
        file.save(state(7));

        assertThat(new DemoStateFile(directory).load()).hasValue(state(7));
    }

    @Test
    void aHalfWrittenNewStateLeavesTheOldOne() throws IOException {
        DemoStateFile file = new DemoStateFile(directory);
        file.save(state(6));
        Files.writeString(directory.resolve("demo.txt.new"), "port 40");

        assertThat(new DemoStateFile(directory).load()).hasValue(state(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "port many", "nonsense", "library 28\npublished 6", "run 6 yesterday PT5S PT1M", "port 1 2"})
    void saysWhatToDoAboutADamagedFile(String content) throws IOException {
        Files.writeString(directory.resolve("demo.txt"), content);

        assertThatIOException()
                .isThrownBy(() -> new DemoStateFile(directory).load())
                .withMessageContaining("demo.txt is damaged")
                .withMessageEndingWith("delete the folder and the demo site begins anew.");
    }

    private static DemoState state(long published) {
        Instant start = Instant.parse("2026-11-21T10:00:00.123Z");
        return new DemoState(
                40123,
                28,
                published,
                List.of(
                        new DemoRun(6, start, Duration.ofMillis(500), Duration.ofMinutes(1)),
                        new DemoRun(6, start.plusSeconds(9), Duration.ofSeconds(5), Duration.ofMinutes(1))));
    }
}
