package dev.lectern.sql;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LastingFaultTest {

    @ParameterizedTest
    @CsvSource({
        "54000,true",
        "22021,true",
        "23505,true",
        "40001,false",
        "40P01,false",
        "57P01,false",
        "08006,false",
        ",false"
    })
    void isWhatPostgresBlamesOnTheData(String state, boolean lasting) {
        var fault = new IllegalStateException(new SQLException("refused", state));

        assertThat(LastingFault.is(fault)).isEqualTo(lasting);
    }

    @Test
    void isWhatFailsWithoutPostgres() {
        assertThat(LastingFault.is(new IllegalArgumentException("a fault of our own")))
                .isTrue();
        assertThat(LastingFault.is(new StackOverflowError())).isTrue();
    }

    @Test
    void isNotShortMemory() {
        assertThat(LastingFault.is(new IllegalStateException(new OutOfMemoryError("heap"))))
                .isFalse();
    }

    @Test
    void isNotATransactionThatEndedMeanwhile() {
        assertThat(LastingFault.is(new IllegalStateException(new TransactionRequiredException("none"))))
                .isFalse();
        assertThat(LastingFault.is(new ContextNotActiveException("none"))).isFalse();
    }

    @Test
    void isNotATransactionThatCouldNotBeCommitted() {
        assertThat(LastingFault.is(new IllegalStateException(new RollbackException("later"))))
                .isFalse();
    }
}
