package dev.lectern.source;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AlternatesReaderTest {

    @Test
    void readsAListOfLanguages() throws Exception {
        assertThat(read("alternates: [fr, PT-br]")).containsExactly("fr", "pt-BR");
    }

    @Test
    void takesASingleLanguageAsAListOfOne() throws Exception {
        assertThat(read("alternates: fr")).containsExactly("fr");
    }

    @Test
    void takesAWordForAllLanguages() throws Exception {
        assertThat(read("alternates: all")).containsExactly(Source.EVERY_LANGUAGE);
    }

    @Test
    void followsNoneWhereTheKeyIsMissing() throws Exception {
        assertThat(read("id: a")).isEmpty();
    }

    @Test
    void saysWhatIsNoLanguage() {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> read("alternates:\n  - fr\n  - french text"));

        assertThat(invalid).hasMessageStartingWith("line 3: 'alternates': 'french text' is not a language");
    }

    @Test
    void saysThatAMappingIsNoLanguage() {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> read("alternates:\n  - {fr: true}"));

        assertThat(invalid).hasMessageStartingWith("line 2: 'alternates' holds one value");
    }

    private static List<String> read(String text) throws InvalidDefinition {
        return AlternatesReader.read(YamlDocument.read(text));
    }
}
