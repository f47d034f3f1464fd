package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A speech of which one turn is in another language than the rest. */
class BilingualSearchTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final SpeechSearch search = new SpeechSearch(TestDatabase.get());

    @BeforeEach
    void announce() {
        rows.clear();
        rows.announce(inTwoLanguages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"négociation", "ferry", "ferries négociations", "\"les négociations\""})
    void aTurnInAnotherLanguageIsFoundByItsOwnStemsAndBesideTheOthers(String words) {
        assertThat(found(words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "avancent -ferry, false",
        "avancent -lighthouse, true",
        "lighthouse or avancent -ferry, false",
        "avancent -ferry or sail, true",
        "-ferry, false",
        "-négociation, false",
        "-lighthouse, true"
    })
    void aWordThatMustNotBeThereStandsInNoTurnWhateverItsLanguage(String words, boolean found) {
        assertThat(found(words)).isEqualTo(found);
    }

    private static SampleChange inTwoLanguages() {
        return SampleChange.at(1)
                .with("language", "en")
                .with(
                        "turns",
                        List.of(
                                new Turn(1, TurnKind.REMARKS, null, null, false, List.of("The ferries sail again.")),
                                new Turn(
                                        2,
                                        TurnKind.REMARKS,
                                        null,
                                        null,
                                        false,
                                        "fr",
                                        List.of("Les négociations avancent."))));
    }

    private boolean found(String words) {
        var query = new SpeechQuery(words, null, null, null, null, null, null, null, null, null, null, 20, null);
        return !search.find(query).summaries().isEmpty();
    }
}
