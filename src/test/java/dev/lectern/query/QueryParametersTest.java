package dev.lectern.query;

import dev.lectern.problem.Refusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
