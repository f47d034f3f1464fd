package dev.lectern.stream;

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

    private static final SpeechFacts FACTS = SpeechFacts.of(SampleChange.at(1).summary());

    @Test
    void askedNothingItTakesEverything() {
        assertThat(filter(Map.of()).wants(FACTS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "arrival,live,backfill",
        "change,available,revised",
        "source,ports,embassy",
        "publisher,ministry of ports,ministry",
        "country,lu,ru",
        "language,en,fr",
        "kind,remarks,interview",
        "place,lumen city,lumen",
        "speaker,ada miren,ada"
    })
    void everyFieldTakesItsValueAndNoOther(String field, String right, String wrong) {
        assertThat(filter(Map.of(field, Set.of(right))).wants(FACTS)).isTrue();
        assertThat(filter(Map.of(field, Set.of(wrong))).wants(FACTS)).isFalse();
        assertThat(filter(Map.of(field, Set.of(wrong, right))).wants(FACTS)).isTrue();
    }

    @Test
    void allFieldsMustHold() {
        assertThat(filter(Map.of("country", Set.of("lu"), "kind", Set.of("interview")))
                        .wants(FACTS))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en,true", "en-gb,true", "e,false", "en-us,false", "en-gb-x,false"})
    void aLanguageAlsoTakesWhatIsNarrower(String range, boolean wanted) {
        SpeechFacts british =
                SpeechFacts.of(SampleChange.at(1).with("language", "en-GB").summary());

        assertThat(filter(Map.of("language", Set.of(range))).wants(british)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"interview", "remarks"})
    void aSpeechThatLeftTheFilterIsToldOnceMore(String kind) {
        SpeechFacts revised = SpeechFacts.of(SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview"))
                .summary());

        assertThat(filter(Map.of("kind", Set.of(kind))).wants(revised)).isTrue();
    }

    @Test
    void oneStateMustHoldAllOfIt() {
        SpeechFacts revised = SpeechFacts.of(SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview", "speakers", List.of(Map.of("name", "Ida Mirren"))))
                .summary());

        assertThat(filter(Map.of("kind", Set.of("interview"), "speaker", Set.of("ada miren")))
                        .wants(revised))
                .isFalse();
    }

    @Test
    void whatAChangeDoesNotTellIsNotWhatWasAsked() {
        SpeechFacts bare = SpeechFacts.of("{\"change\":\"available\",\"arrival\":\"live\"}".getBytes(UTF_8));

        for (String field : List.of("publisher", "country", "language", "kind", "place", "speaker")) {
            assertThat(filter(Map.of(field, Set.of("x"))).wants(bare)).as(field).isFalse();
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
        SpeechFacts erased = SpeechFacts.of(Changes.erased(1, 1).summary());

        assertThat(filter(Map.of(field, Set.of(value), "arrival", Set.of("backfill")))
                        .wants(erased))
                .isEqualTo(wanted);
    }

    private static StreamFilter filter(Map<String, Set<String>> asked) {
        return new StreamFilter(
                asked.getOrDefault("arrival", Set.of()),
                asked.getOrDefault("change", Set.of()),
                asked.getOrDefault("source", Set.of()),
                asked.getOrDefault("publisher", Set.of()),
                asked.getOrDefault("country", Set.of()),
                asked.getOrDefault("language", Set.of()),
                asked.getOrDefault("kind", Set.of()),
                asked.getOrDefault("place", Set.of()),
                asked.getOrDefault("speaker", Set.of()));
    }
}
