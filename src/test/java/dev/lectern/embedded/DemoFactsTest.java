package dev.lectern.embedded;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoFactsTest {

    @Test
    void namesFileAndLineThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts("place: Saltmere").required("title"))
                .withMessage("a.txt: the line 'title: ' is missing.");
    }

    @Test
    void namesTheLineThatIsNoFact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts("no fact at all"))
                .withMessage("a.txt: expected 'key: value', but found 'no fact at all'.");
    }

    @Test
    void refusesAFactThatStandsThereTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts("place: Saltmere", "place: Quillon").optional("place"))
                .withMessageContaining("more than once");
    }

    @Test
    void refusesADateThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts("date: 3 June").date("date"))
                .withMessageContaining("must be a date such as 2026-06-03");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts("edit.after: soon").number("edit.after"))
                .withMessageContaining("must be a number");
    }

    @Test
    void keepsPeopleInTheirOrder() {
        DemoFacts facts = facts("speaker: Bo Reed | Clerk", "speaker: Ann Gull");

        assertThat(facts.people("speaker"))
                .containsExactly(new DemoPerson("Bo Reed", "Clerk"), new DemoPerson("Ann Gull", ""));
    }

    private static DemoFacts facts(String... lines) {
        return new DemoFacts("a.txt", List.of(lines));
    }
}
