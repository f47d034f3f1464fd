package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FactLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Venue: Selby Hall|PLACE|Selby Hall",
                "Lieu : Port-Mauve|PLACE|Port-Mauve",
                "Ort: Kiel|PLACE|Kiel",
                "Место: Старая Гавань|PLACE|Старая Гавань",
                "Date|DATE|''",
                "Delivered on: 3 June 2018|DATE|3 June 2018",
                "Published 5 June 2018|PUBLISHED|5 June 2018",
                "Publié le 4 mai 2020|PUBLISHED|4 mai 2020",
                "Publicado em 05/04/2023 15h20|PUBLISHED|05/04/2023 15h20",
                "Publicerad 13 mars 2023|PUBLISHED|13 mars 2023",
                "Veröffentlicht am Montag, 4. Mai 2020|PUBLISHED|Montag, 4. Mai 2020",
                "Last updated 7 June 2018|UPDATED|7 June 2018",
                "Stand: 5. Mai 2020|UPDATED|5. Mai 2020"
            })
    void readsALabelAndItsValue(String line, Block.Mark mark, String value) {
        assertThat(FactLabel.of(line)).isEqualTo(new FactLabel(mark, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published works of the harbour school",
                "By the sea",
                "When the bridge was built in 2018, we sang"
            })
    void takesNoWordOfASentenceForALabel(String line) {
        assertThat(FactLabel.of(line)).isNull();
    }
}
