package dev.lectern.web;

import dev.lectern.speech.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTest {

    private static final String REPAIRED = "Every individual will divide it.";
    private static final List<Repair> REPAIRS =
            List.of(new Repair(1, 1, 22, "pide", "divide"), new Repair(1, 1, 6, "inpidual", "individual"));

    @Test
    void marksWhatWasRepairedAndKeepsTheWordAsPublished() {
        assertThat(Passage.of(REPAIRED, REPAIRS, false))
                .containsExactly(
                        new Passage("Every ", null),
                        new Passage("individual", "inpidual"),
                        new Passage(" will ", null),
                        new Passage("divide", "pide"),
                        new Passage(" it.", null));
    }

    @Test
    void givesTheTextAsItWasPublished() {
        List<Passage> passages = Passage.of(REPAIRED, REPAIRS, true);

        assertThat(passages.stream().map(Passage::text))
                .containsExactly("Every ", "inpidual", " will ", "pide", " it.");
    }

    @Test
    void aRepairThatDoesNotStandThereChangesNothing() {
        assertThat(Passage.of("Short.", List.of(new Repair(1, 1, 99, "x", "y")), true))
                .containsExactly(new Passage("Short.", null));
    }
}
