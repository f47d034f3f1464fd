package dev.lectern.app;

import dev.lectern.NewestMigration;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaWaitTest {

    @Test
    void knowsTheNewestMigration() throws IOException {
        assertThat(SchemaWait.NEWEST_MIGRATION).isEqualTo(NewestMigration.here());
    }
}
