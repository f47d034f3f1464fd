package dev.lectern.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"ar,rtl", "fa-IR,rtl", "he,rtl", "az-Arab,rtl", "ar-Latn,ltr", "en,ltr", "ja,ltr", "'',auto", ",auto"})
    void knowsWhichWayALanguageRuns(String tag, String direction) {
        assertThat(Names.direction(tag)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({"JM,Jamaica", "jm,Jamaica", "XQ,XQ"})
    void namesCountries(String code, String name) {
        assertThat(Names.country(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"fr,French", "pt-BR,Portuguese (Brazil)"})
    void namesLanguages(String tag, String name) {
        assertThat(Names.language(tag)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"news-conference,News conference", "remarks,Remarks", "'',''"})
    void writesWordsOfTheWireForPeople(String word, String name) {
        assertThat(Names.word(word)).isEqualTo(name);
    }
}
