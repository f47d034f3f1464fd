package dev.lectern.store;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentHashTest {

    private static final Speech PLAIN = SampleSpeech.saying("On ferries", "one");

    @Test
    void isTheSameWhereASourceDefinitionAddsALine() {
        Speech attributed = SampleSpeech.attributed("CC BY 4.0", Evidence.SOURCE);

        assertThat(ContentHash.of(attributed)).isEqualTo(ContentHash.of(PLAIN));
        assertThat(SpeechDifference.between(PLAIN, attributed).changed()).isEmpty();
    }

    @Test
    void isAnotherWhereThePagePrintsALine() {
        Speech attributed = SampleSpeech.attributed("CC BY 4.0", Evidence.TEXT);

        assertThat(ContentHash.of(attributed)).isNotEqualTo(ContentHash.of(PLAIN));
        assertThat(SpeechDifference.between(PLAIN, attributed).changed()).containsExactly("attribution", "silent");
    }

    @Test
    void isAnotherWhereTheWordsAre() {
        assertThat(ContentHash.of(SampleSpeech.saying("On ferries", "two"))).isNotEqualTo(ContentHash.of(PLAIN));
    }

    @Test
    void isTheSameWhereTheLanguageOfATurnWasFoundOut() {
        Turn turn = new Turn(1, TurnKind.REMARKS, null, null, false, List.of("Les bateaux partent."));
        Turn told = new Turn(1, TurnKind.REMARKS, null, null, false, "fr", turn.paragraphs());

        assertThat(ContentHash.of(SampleSpeech.in("en", "Ada Holm", told)))
                .isEqualTo(ContentHash.of(SampleSpeech.in("en", "Ada Holm", turn)));
    }
}
