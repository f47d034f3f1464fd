package dev.lectern.query;

import dev.lectern.problem.Refusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000", "0000-12"})
    void refusesDatesThatNoDatabaseKeeps(String date) {
        QueryParameters parameters = from(date);

        assertThatThrownBy(() -> parameters.date("from"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Parameter 'from': '" + date + "' is no date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "2018-06", "9999-12-31"})
    void takesDatesOfFourDigits(String date) {
        QueryParameters parameters = from(date);

        assertThat(parameters.date("from")).hasToString(date);
    }

    private static QueryParameters from(String date) {
        var given = new MultivaluedHashMap<String, String>();
        given.add("from", date);
        return new QueryParameters(given, Set.of("from"));
    }
}
