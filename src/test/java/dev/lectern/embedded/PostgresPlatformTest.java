package dev.lectern.embedded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresPlatformTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, aarch64"})
    void thePlatformsOfTheReadmeHaveBinaries(String system, String architecture) {
        assertThatCode(() -> PostgresPlatform.check(system, architecture)).doesNotThrowAnyException();
    }

    @Test
    void anotherPlatformIsToldWhatToDo() {
        assertThatThrownBy(() -> PostgresPlatform.check("Windows 11", "amd64"))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("no embedded PostgreSQL for Windows 11 on amd64")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }
}
