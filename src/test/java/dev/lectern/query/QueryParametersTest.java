package dev.lectern.query;

import dev.lectern.problem.Refusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryParametersTest {

    private final MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();

    private QueryParameters read() {
        return new QueryParameters(given, Set.of("q", "from"));
    }

    @Test
    void ofQuestionsThatAreGivenMoreThanOnceEitherWillDo() {
        given.addAll("q", " harbour ", "", "fees, again");

        assertThat(read().question("q", 100)).isEqualTo("harbour or fees, again");
    }

    @Test
    void noQuestionIsNone() {
        given.add("q", " ");

        assertThat(read().question("q", 100)).isNull();
    }

    @Test
    void questionsThatAreTooLongTogetherAreRefused() {
        given.addAll("q", "harbour", "fees");

        assertThatThrownBy(() -> read().question("q", 10))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("15 characters; give 10");
    }

    @Test
    void whatHasOneMeaningIsGivenOnce() {
        given.addAll("from", "2018", "2019");

        assertThatThrownBy(() -> read().date("from"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'from'")
                .hasMessageContaining("once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000", "0000-12"})
    void refusesDatesThatNoDatabaseKeeps(String date) {
        given.add("from", date);

        assertThatThrownBy(() -> read().date("from"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Parameter 'from': '" + date + "' is no date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "2018-06", "9999-12-31"})
    void takesDatesOfFourDigits(String date) {
        given.add("from", date);

        assertThat(read().date("from")).hasToString(date);
    }
}
