package dev.lectern.ingest;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "55P03", "42P01"})
    void aFaultOfTheServerPasses(String state) {
        assertThat(Faults.areTransient(new IllegalStateException(new SQLException("no", state))))
                .isTrue();
    }

    @Test
    void aConnectionThatCannotBeHadPasses() {
        assertThat(Faults.areTransient(new IllegalStateException(new SQLException("Acquisition timeout"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "23505", "54000"})
    void dataThatIsRefusedStays(String state) {
        assertThat(Faults.areTransient(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void aCommitThatFailsPasses() {
        assertThat(Faults.areTransient(new IllegalStateException(new RollbackException("no"))))
                .isTrue();
    }

    @Test
    void aFaultOfTheProgramStays() {
        assertThat(Faults.areTransient(new NullPointerException())).isFalse();
    }

    @Test
    void whatTookTooLongIsToldFromAServerThatIsAway() {
        var canceled = new IllegalStateException(new SQLException("no", "57014"));
        var away = new IllegalStateException(new SQLException("no", "08006"));

        assertThat(Faults.isOverTime(canceled)).isTrue();
        assertThat(Faults.isOfConnection(canceled)).isFalse();
        assertThat(Faults.isOverTime(away)).isFalse();
        assertThat(Faults.isOfConnection(away)).isTrue();
        assertThat(Faults.isOfConnection(new PublishingFailure("no", new IllegalStateException())))
                .isTrue();
    }

    @Test
    void whatEndsWithItsTransactionForItsTimeIsNotTheFaultOfThePage() {
        var longest = Duration.ofSeconds(60);
        var closed = new IllegalStateException("Session/EntityManager is closed");
        var away = new IllegalStateException(new SQLException("no", "08006"));

        assertThat(Faults.isOverTime(closed, longest, longest)).isTrue();
        assertThat(Faults.isOverTime(closed, longest.minusMillis(1), longest)).isFalse();
        assertThat(Faults.isOverTime(away, longest, longest)).isFalse();
    }

    @Test
    void whatPostgresqlRefusesForItsDataIsTheFaultOfThePageHoweverLongItTook() {
        var longest = Duration.ofSeconds(60);
        var refused = new IllegalStateException(new SQLException("no", "22001"));

        assertThat(Faults.isOverTime(refused, longest.plusSeconds(1), longest)).isFalse();
    }

    @Test
    void theSentenceNamesTheDeepestReason() {
        String sentence = Faults.sentence(new IllegalStateException("outer", new SQLException("inner")));

        assertThat(sentence).isEqualTo("It could not be stored: SQLException: inner");
    }
}
