package dev.lectern.embedded;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSpeechTest {

    @Test
    void anEditChangesWordsWhereverTheyStand() {
        DemoSpeech speech = speech(new DemoEdit(4, "seven", "eight", null));

        assertThat(speech.edited().text()).isEqualTo("All eight.\nYes, eight.\n");
    }

    @Test
    void aSpeechWithoutAnEditStaysAsItIs() {
        DemoSpeech speech = speech(null);

        assertThat(speech.edited()).isSameAs(speech);
    }

    private static DemoSpeech speech(@Nullable DemoEdit edit) {
        return new DemoSpeech(
                "slug",
                "bank",
                "en",
                "remarks",
                "Title",
                List.of(new DemoPerson("Ann Gull", "")),
                List.of(),
                "Saltmere",
                LocalDate.of(2026, 6, 3),
                null,
                List.of(
                        new DemoTurn("remarks", null, "Ann Gull", List.of("All seven.")),
                        new DemoTurn("answer", "Ann Gull", "Ann Gull", List.of("Yes, seven."))),
                edit,
                null);
    }
}
