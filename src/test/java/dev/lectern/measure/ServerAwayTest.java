package dev.lectern.measure;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerAwayTest {

    @ParameterizedTest
    @CsvSource({"08006, true", "53300, true", "57P01, true", "58030, true", "42P01, false", "22012, false"})
    void theStateOfPostgresTells(String state, boolean away) {
        var failure = new IllegalStateException("it failed", new SQLException("why", state));

        assertThat(ServerAway.explains(failure)).isEqualTo(away);
    }

    @Test
    void aPoolWithoutAConnectionHasNoState() {
        assertThat(ServerAway.explains(new SQLException("Acquisition timeout"))).isTrue();
    }

    @Test
    void kafkaThatDoesNotAnswerIsAway() {
        assertThat(ServerAway.explains(new ExecutionException(new TimeoutException("no node"))))
                .isTrue();
    }

    @Test
    void aFaultOfOursIsNoServer() {
        assertThat(ServerAway.explains(new IllegalStateException("a bug"))).isFalse();
    }
}
