package dev.lectern.stream;

import dev.lectern.search.SpokenWords;
import dev.lectern.search.WordQuestion;
import dev.lectern.speech.SampleChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class StreamFilterTest {

    private static final SpeechFacts FACTS =
            SpeechFacts.of(SampleChange.at(1).summary(), source -> source.equals("ports") ? "ministry" : null);

    @Test
    void askedNothingItTakesEverything() {
        assertThat(filter(Map.of()).wants(FACTS, Changes.NO_TEXT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "arrival,live,backfill",
        "change,available,revised",
        "source,ports,embassy",
        "institution,ministry,embassy",
        "publisher,ministry of ports,ministry",
        "country,lu,ru",
        "language,en,fr",
        "kind,remarks,interview",
        "place,lumen city,lumen",
        "speaker,ada miren,ada"
    })
    void everyFieldTakesItsValueAndNoOther(String field, String right, String wrong) {
        assertThat(filter(Map.of(field, Set.of(right))).wants(FACTS, Changes.NO_TEXT))
                .isTrue();
        assertThat(filter(Map.of(field, Set.of(wrong))).wants(FACTS, Changes.NO_TEXT))
                .isFalse();
        assertThat(filter(Map.of(field, Set.of(wrong, right))).wants(FACTS, Changes.NO_TEXT))
                .isTrue();
    }

    @Test
    void allFieldsMustHold() {
        assertThat(filter(Map.of("country", Set.of("lu"), "kind", Set.of("interview")))
                        .wants(FACTS, Changes.NO_TEXT))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en,true", "en-gb,true", "e,false", "en-us,false", "en-gb-x,false"})
    void aLanguageAlsoTakesWhatIsNarrower(String range, boolean wanted) {
        SpeechFacts british =
                Changes.facts(SampleChange.at(1).with("language", "en-GB").summary());

        assertThat(filter(Map.of("language", Set.of(range))).wants(british, Changes.NO_TEXT))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"interview", "remarks"})
    void aSpeechThatLeftTheFilterIsToldOnceMore(String kind) {
        SpeechFacts revised = Changes.facts(SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview"))
                .summary());

        assertThat(filter(Map.of("kind", Set.of(kind))).wants(revised, Changes.NO_TEXT))
                .isTrue();
    }

    @Test
    void oneStateMustHoldAllOfIt() {
        SpeechFacts revised = Changes.facts(SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview", "speakers", List.of(Map.of("name", "Ida Mirren"))))
                .summary());

        assertThat(filter(Map.of("kind", Set.of("interview"), "speaker", Set.of("ada miren")))
                        .wants(revised, Changes.NO_TEXT))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"harbour,true", "fees,true", "HARBOUR,true", "ships,false", "harbour ships,false", "fees -dues,true"})
    void wordsAreLookedForBeforeAndAfter(String question, boolean wanted) {
        SpeechFacts revised =
                Changes.facts(SampleChange.at(1).with("change", "revised").summary());
        List<SpokenWords> texts =
                List.of(SpokenWords.of(List.of("Harbour dues")), SpokenWords.of(List.of("Harbour fees")));

        assertThat(filter(Map.of("q", Set.of(question))).wants(revised, () -> texts))
                .isEqualTo(wanted);
    }

    @Test
    void wordsOfAStateAreNotFactsOfTheOther() {
        SpeechFacts revised = Changes.facts(SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview"))
                .summary());
        List<SpokenWords> texts = List.of(SpokenWords.of(List.of("dues")), SpokenWords.of(List.of("fees")));

        assertThat(filter(Map.of("kind", Set.of("interview"), "q", Set.of("dues")))
                        .wants(revised, () -> texts))
                .isFalse();
        assertThat(filter(Map.of("kind", Set.of("interview"), "q", Set.of("fees")))
                        .wants(revised, () -> texts))
                .isTrue();
    }

    @Test
    void whatAChangeDoesNotTellIsNotWhatWasAsked() {
        SpeechFacts bare = Changes.facts("{\"change\":\"available\",\"arrival\":\"live\"}".getBytes(UTF_8));

        for (String field : List.of("publisher", "country", "language", "kind", "place", "speaker")) {
            assertThat(filter(Map.of(field, Set.of("x"))).wants(bare, Changes.NO_TEXT))
                    .as(field)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "speaker,ada miren,true",
        "language,en,true",
        "source,ports,true",
        "source,embassy,false",
        "country,ru,false"
    })
    void whoMayHoldAnErasedSpeechIsTold(String field, String value, boolean wanted) {
        SpeechFacts erased = Changes.facts(Changes.erased(1, 1).summary());

        assertThat(filter(Map.of(field, Set.of(value), "arrival", Set.of("backfill")))
                        .wants(erased, Changes.NO_TEXT))
                .isEqualTo(wanted);
    }

    private static StreamFilter filter(Map<String, Set<String>> asked) {
        return new StreamFilter(
                asked.getOrDefault("arrival", Set.of()),
                asked.getOrDefault("change", Set.of()),
                asked.getOrDefault("source", Set.of()),
                asked.getOrDefault("institution", Set.of()),
                asked.getOrDefault("publisher", Set.of()),
                asked.getOrDefault("country", Set.of()),
                asked.getOrDefault("language", Set.of()),
                asked.getOrDefault("kind", Set.of()),
                asked.getOrDefault("place", Set.of()),
                asked.getOrDefault("speaker", Set.of()),
                asked.containsKey("q")
                        ? WordQuestion.of(asked.get("q").iterator().next())
                        : null);
    }
}
