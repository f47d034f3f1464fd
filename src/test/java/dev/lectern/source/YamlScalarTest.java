package dev.lectern.source;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class YamlScalarTest {

    @Test
    void readsWhatAValueHasToBe() throws InvalidDefinition {
        assertThat(scalar(" PT5M ").duration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(scalar("7").count(1, 7)).isEqualTo(7);
        assertThat(scalar("true").yesOrNo()).isTrue();
        assertThat(scalar("pt-br").language()).isEqualTo("pt-BR");
        assertThat(scalar("EU").country()).isEqualTo("EU");
        assertThat(scalar("https://a.example/x").webAddress()).isEqualTo(URI.create("https://a.example/x"));
        assertThat(scalar("article > p.lead").selector()).isEqualTo("article > p.lead");
    }

    @Test
    void tellsTheLineTheKeyAndTheValueOfWhatIsWrong() {
        assertThatThrownBy(() -> scalar("5 minutes").duration())
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageStartingWith("line 3: 'key': '5 minutes' is not a duration; write PT30S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P", "", "PT99999999999999999999S"})
    void refusesOtherDurations(String text) {
        assertThatThrownBy(() -> scalar(text).duration()).isInstanceOf(InvalidDefinition.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "1.5", "99999999999", "seven"})
    void refusesOtherNumbers(String text) {
        assertThatThrownBy(() -> scalar(text).count(1, 7)).hasMessageContaining("a whole number from 1 to 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/", "/news", "https://", "https://me:secret@a.example/", "https://a b/"})
    void refusesAddressesThatCannotBeFetched(String text) {
        assertThatThrownBy(() -> scalar(text).webAddress()).isInstanceOf(InvalidDefinition.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[href~=(a+)+]", "p:matches(x)", "a[", ""})
    void refusesSelectorsThatAreNoneOrMayTakeForEver(String text) {
        assertThatThrownBy(() -> scalar(text).selector()).isInstanceOf(InvalidDefinition.class);
    }

    private static YamlScalar scalar(String text) {
        return new YamlScalar("key", text, 3);
    }
}
