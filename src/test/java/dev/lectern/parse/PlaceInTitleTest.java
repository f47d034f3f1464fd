package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
                "Speech by Minister Jane Roe, Digitalisation, 3 June 2018",
                "Speech by Minister Jane Roe, Agriculture, 3 June 2018",
                "Speech by Minister Jane Roe, Castletown Berehaven, 3 June 2018",
                "Speech – Jane Roe – 3 June 2018",
                "Speech – Jane Hall – 3 June 2018",
                "Lecture, Lessons Learned, May 2015",
                "Keynote (Digital Economy) 3 June 2018"
            })
    void takesNoSubjectAndNoPersonForAPlace(String title) {
        assertThat(place(title)).isNull();
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
        assertThat(place(title)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speech by Minister Jane Roe, Castletown Berehaven, 3 June 2018|Castletown Berehaven",
                "Speech by Minister Jane Roe, Halmstead, 3 June 2018|Halmstead"
            })
    void takesAPlaceOfWhichTheTextSpeaks(String title, String place) {
        PlacesInText text = text("We who live in Castletown Berehaven and in Halmstead know that.");

        assertThat(PlaceInTitle.of(TitlePlace.of(title), title, text)).isEqualTo(place);
    }

    private static @Nullable String place(String title) {
        return PlaceInTitle.of(TitlePlace.of(title), title, text("The digitalisation of our ports has begun."));
    }

    private static PlacesInText text(String words) {
        PageText page = new PageText(Metadata.NONE, null, null, List.of(), List.of(Block.paragraph(words)));
        return new PlacesInText(page, Locale.ENGLISH);
    }
}
