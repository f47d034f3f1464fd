package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredFactsTest {

    @Test
    void areToldWithTheirEvidence() {
        Facts facts = new Facts();
        Person jane = new Person("Jane Roe", null);

        new DeclaredFacts("Oslo", "2020-05-03T23:30:00+02:00", "2020-05-04", List.of(jane), null).tell(facts);

        assertThat(facts.place).isEqualTo("Oslo");
        assertThat(facts.spokenOn).hasToString("2020-05-03");
        assertThat(facts.publishedOn).hasToString("2020-05-04");
        assertThat(facts.people).containsExactly(jane);
        assertThat(facts.evidence)
                .containsEntry("place", Evidence.META)
                .containsEntry("spokenOn", Evidence.META)
                .containsEntry("speakers", Evidence.META);
    }

    @Test
    void nothingDeclaredTellsNothing() {
        Facts facts = new Facts();

        DeclaredFacts.NONE.tell(facts);

        assertThat(facts.evidence).isEmpty();
    }
}
