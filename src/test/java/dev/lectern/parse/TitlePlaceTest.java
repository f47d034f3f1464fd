package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitlePlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Remarks by the President, Kigali, June 3, 2018|Kigali",
                "Discours du maire (Port-Mauve, 30 mai 2026)|Port-Mauve",
                "Clairpont, le 14 avril 2026|Clairpont",
                "Speech by the Mayor in New Haven on 3 May 2020|New Haven",
                "in Kiel, Dienstag, 5. März 2024|Kiel",
                "Kiel, den 5. März 2024|Kiel",
                "Fait à Paris, le 3 mai 2021|Paris",
                "Done at Brussels, 5 May 2020|Brussels",
                "(Paris, 12 mars 2020)|Paris",
                "[Geneva, 5 May 2019]|Geneva",
                "“Geneva, 5 May 2019”|Geneva",
                "Rom, am 3. Mai 2020|Rom",
                "Lindau, im Mai 2020|Lindau",
                "г. Москва, 5 мая 2020 г.|Москва",
                "5 May 2020 Brussels|Brussels"
            })
    void readsThePlaceBeforeTheDate(String title, String place) {
        assertThat(TitlePlace.of(title).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Brussels | 5 May 2020 | Speech", "5 May 2020 | Speech | Brussels", "5 May 2020 | Brussels"})
    void readsThePlaceAmongTheCellsOfALine(String line) {
        assertThat(TitlePlace.of(line).place()).isEqualTo("Brussels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "В Москве, 5 мая 2020 года",
                "W Warszawie, 5 maja 2020",
                "5 May 2020 | News",
                "5 May 2020 Speech",
                "In Kiel, 5 March 2024 was a good day for us"
            })
    void leavesThePlaceUnknownWhereItIsInflectedOrNone(String line) {
        assertThat(TitlePlace.of(line).place()).isNull();
    }

    @Test
    void leavesThePlaceUnknownWhenTheWordsBeforeTheDateAreNone() {
        TitlePlace read = TitlePlace.of("Remarks on the state of the harbour, 3 May 2020");

        assertThat(read.place()).isNull();
        assertThat(read.date()).isNotNull();
    }
}
