package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechConditionsTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    /** How PostgreSQL writes it in lower case is not how Java does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "İstanbul         | İstanbul",
                "İstanbul, Beykoz | İstanbul, Beykoz",
                "İstanbul         | 'Ankara,İstanbul'",
                "Port-Clair       | port-CLAIR",
                "Port-Clair       | 'PORT-clair,Ankara'",
            })
    void aPlaceIsFoundAsItIsPrinted(String printed, String asked) {
        rows.announce(SampleChange.at(1).with("place", printed).with("publisher", printed));
        rows.announce(SampleChange.at(2).with("place", "Elsewhere").with("publisher", "Another"));
        var search = new SpeechSearch(TestDatabase.get());

        assertThat(search.find(of(null, asked)).summaries()).hasSize(1);
        assertThat(search.find(of(asked, null)).summaries()).hasSize(1);
    }

    private static SpeechQuery of(@Nullable String publisher, @Nullable String place) {
        return new SpeechQuery(null, null, null, publisher, null, null, null, place, null, null, null, 20, null);
    }
}
