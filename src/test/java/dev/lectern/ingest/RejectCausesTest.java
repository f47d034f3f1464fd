package dev.lectern.ingest;

import dev.lectern.parse.ParseResult;
import dev.lectern.store.RejectCause;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RejectCausesTest {

    @Test
    void twoFaultsOfTheParserAreToldFromEachOther() {
        RejectCause first = RejectCauses.unreadable(ParseResult.Unreadable.failed(new IllegalStateException("at /1")));
        RejectCause second = RejectCauses.unreadable(ParseResult.Unreadable.failed(new IllegalStateException("at /2")));
        RejectCause other = RejectCauses.unreadable(ParseResult.Unreadable.failed(new StackOverflowError()));

        assertThat(first.code())
                .isEqualTo("parser-failed:IllegalStateException")
                .isEqualTo(second.code());
        assertThat(other.code()).isEqualTo("parser-failed:StackOverflowError");
        assertThat(first.stack()).contains("at /1", "RejectCausesTest");
        assertThat(first.reason()).doesNotContain("RejectCausesTest");
    }

    @Test
    void aRefusalOfPostgresIsKnownByItsCode() {
        RejectCause cause = RejectCauses.notStored(
                new IllegalStateException(new SQLException("invalid byte sequence: 0x00\0", "22021")));

        assertThat(cause.code()).isEqualTo("sql-22021");
        assertThat(cause.stage()).isEqualTo("store");
        assertThat(cause.reason()).contains("invalid byte sequence").doesNotContain("\0");
        assertThat(cause.stack()).contains("IllegalStateException").doesNotContain("\0");
    }

    @Test
    void aLongStackKeepsItsBeginAndItsFirstCause() {
        Throwable deep = new IllegalStateException("the first cause");
        for (int i = 0; i < 200; i++) {
            deep = new IllegalStateException("around it " + i, deep);
        }

        String stack = BoundedStack.of(deep);

        assertThat(stack)
                .hasSize(BoundedStack.LONGEST)
                .startsWith("java.lang.IllegalStateException: around it 199")
                .contains("left out", "the first cause");
    }
}
