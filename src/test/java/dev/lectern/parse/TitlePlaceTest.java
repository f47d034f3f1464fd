package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitlePlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Remarks by the President, Kigali, June 3, 2018|Kigali",
                "Discours du maire (Port-Mauve, 30 mai 2026)|Port-Mauve",
                "Clairpont, le 14 avril 2026|Clairpont",
                "Speech by the Mayor in New Haven on 3 May 2020|New Haven"
            })
    void readsThePlaceBeforeTheDate(String title, String place) {
        assertThat(TitlePlace.of(title).place()).isEqualTo(place);
    }

    @Test
    void leavesThePlaceUnknownWhenTheWordsBeforeTheDateAreNone() {
        TitlePlace read = TitlePlace.of("Remarks on the state of the harbour, 3 May 2020");

        assertThat(read.place()).isNull();
        assertThat(read.date()).isNotNull();
    }
}
