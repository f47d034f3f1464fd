package dev.lectern.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresStartTest {

    @TempDir
    Path folder;

    @Test
    void whatKeepsTheServerFromStartingIsToldInsteadOfWaitedFor() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0, false, Map.of("no_such_setting", "on")))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("FATAL:  unrecognized configuration parameter \"no_such_setting\"");
    }
}
