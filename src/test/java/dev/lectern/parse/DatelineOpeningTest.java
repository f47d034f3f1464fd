package dev.lectern.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatelineOpeningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Done at Brussels|Brussels",
                "Fait à Paris|Paris",
                "in Kiel|Kiel",
                "Hecho en San José|San José",
                "В Москве|",
                "In the beginning|",
                "Done at|",
                "Brussels|"
            })
    void readsThePlaceBehindTheWordsThatOpenALine(String head, @Nullable String place) {
        assertThat(DatelineOpening.place(head)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Speech | Brussels;Brussels",
                "Brussels | Speech;Brussels",
                "News | Speech;''",
                "Jane Roe | Oslo;",
                "Oslo;"
            })
    void readsTheOneCellThatIsNoRubric(String line, @Nullable String place) {
        assertThat(DatelineOpening.placeAmongCells(line)).isEqualTo(place);
    }
}
