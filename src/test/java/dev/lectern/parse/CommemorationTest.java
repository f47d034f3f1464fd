package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommemorationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speech on the anniversary of the fall of the Berlin Wall, 9 November 1989",
                "Remembering the victims of 11 September 2001",
                "75 years since 8 May 1945",
                "Rede zum Jahrestag des Mauerfalls am 9. November 1989",
                "Discours pour l'anniversaire de l'armistice, 11 novembre 1918",
                "Discurso en memoria de las víctimas, 11 de marzo de 2004",
                "Речь к годовщине Победы, 9 мая 1945 года",
                "Przemówienie w rocznicę powstania, 1 sierpnia 1944"
            })
    void findsTheDayOfAnEventThatATitleRecalls(String title) {
        assertThat(isRecalled(title, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speech on the 30th anniversary of the fall of the Wall, Berlin, 9 November 2019|",
                "Speech on the 30th anniversary of the fall of the Wall, Berlin, 9 November 2019|2024-01-01",
                "Speech on the anniversary of the bank, 3 June 2018|2018-06-05",
                "3 June 2018 – Speech on the anniversary of the bank|",
                "Speech on growth, 3 June 1998|2018-06-05",
                "Remarks at the 20th Summit, 3 June 1998|2018-06-05"
            })
    void keepsTheDayOfTheSpeech(String title, @Nullable String published) {
        assertThat(isRecalled(title, published)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speech on the 30th anniversary of the fall of the Wall, Berlin, 9 November 1989|2019-11-09",
                "First anniversary of the flood, 3 June 2017|2018-06-03"
            })
    void anotherDateOfThePageTellsThatTheEventWasEarlier(String title, String published) {
        assertThat(isRecalled(title, published)).isTrue();
    }

    private static boolean isRecalled(String title, @Nullable String published) {
        PageText page = new PageText(
                new Metadata(null, null, null, null, published), title, Evidence.HEADING, List.of(), List.of());
        return new Commemoration(page, Hints.NONE, Locale.ROOT).isRecalled(TitlePlace.of(title), title);
    }
}
