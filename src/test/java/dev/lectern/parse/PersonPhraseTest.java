package dev.lectern.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonPhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rwandan Minister of Foreign Affairs Louise Mushikiwabo|Louise Mushikiwabo|Rwandan Minister of Foreign Affairs",
                "President Jane Roe|Jane Roe|President",
                "President of Velmora Anna Petrova|Anna Petrova|President of Velmora",
                "Bundespräsident Johannes Rau|Johannes Rau|Bundespräsident",
                "Mr Lucan Underbridge|Lucan Underbridge|",
                "Jane Roe|Jane Roe|",
                "Minister of Foreign Affairs|''|Minister of Foreign Affairs"
            })
    void partsTheOfficeFromTheName(String phrase, String name, @Nullable String role) {
        PersonPhrase read = PersonPhrase.of(phrase);

        assertThat(read).isEqualTo(new PersonPhrase(name, role));
    }
}
