package dev.lectern.source;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrialDefinitionTest {

    @Test
    void readsAPartOfADefinition() throws InvalidDefinition {
        TrialDefinition trial = TrialDefinition.read("""
                page: {title: h2.title, body: div.content}
                timeZone: America/Jamaica
                language: en
                hints: {title: Remarks at the harbour, date: 2022-06-02}
                """);

        assertThat(trial.page().title()).isEqualTo("h2.title");
        assertThat(trial.page().body()).isEqualTo("div.content");
        assertThat(trial.timeZone()).isEqualTo(ZoneId.of("America/Jamaica"));
        assertThat(trial.language()).isEqualTo("en");
        assertThat(trial.title()).isEqualTo("Remarks at the harbour");
        assertThat(trial.date()).isEqualTo("2022-06-02");
    }

    @Test
    void readsAWholeDefinition() throws InvalidDefinition {
        TrialDefinition trial = TrialDefinition.read("""
                id: harbour
                publisher: Ministry of Harbours
                discover:
                  - listing: https://harbours.example/speeches
                page: {body: article}
                """);

        assertThat(trial.page().body()).isEqualTo("article");
        assertThat(trial.title()).isNull();
    }

    @Test
    void namesTheLineOfAWrongKey() {
        assertThatThrownBy(() -> TrialDefinition.read("language: en\npage: {boddy: article}\n"))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("boddy")
                .hasMessageContaining("body");
    }

    @Test
    void namesTheLineOfABrokenSelector() {
        assertThatThrownBy(() -> TrialDefinition.read("page:\n  body: \"div[\"\n"))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("CSS selector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p:matches((a+)+$)", "a[href~=(x+)+$]"})
    void refusesRegularExpressionsInSelectors(String selector) {
        assertThatThrownBy(() -> TrialDefinition.read("page:\n  body: \"" + selector + "\"\n"))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("regular expression");
    }
}
