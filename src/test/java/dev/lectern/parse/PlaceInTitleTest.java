package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceInTitleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Statement by Minister Jane Roe, Climate Change, 3 June 2018",
                "Speech – Artificial Intelligence – 3 June 2018",
                "Speech – Digitalisation – 3 June 2018",
                "Speech – Jane Roe – 3 June 2018",
                "Speech – Jane Hall – 3 June 2018",
                "Lecture, Lessons Learned, May 2015",
                "Keynote (Digital Economy) 3 June 2018"
            })
    void takesNoSubjectAndNoPersonForAPlace(String title) {
        assertThat(PlaceInTitle.of(TitlePlace.of(title), title)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Remarks by the President, Kigali, June 3, 2018|Kigali",
                "Talks with Foreign Minister of Belarus Vladimir Makei Minsk, May 29, 2018|Minsk",
                "Discours du maire (Port-Mauve, 30 mai 2026)|Port-Mauve",
                "Rede in Seebruck am 3. Oktober 2020|Seebruck",
                "Interview, Port Linnet, 9 July 2021|Port Linnet",
                "Lecture – Princeton, New Jersey, 3 June 2018|Princeton, New Jersey",
                "Speech – London – 3 June 2018|London"
            })
    void keepsThePlaceThatIsOne(String title, String place) {
        assertThat(PlaceInTitle.of(TitlePlace.of(title), title)).isEqualTo(place);
    }
}
