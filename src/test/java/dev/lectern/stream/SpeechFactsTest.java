package dev.lectern.stream;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechChange.PublishedPlace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpeechFactsTest {

    @Test
    void readsTheFactsOfANewSpeech() {
        SpeechFacts facts = Changes.facts(SampleChange.at(1).summary());

        assertThat(facts.change()).isEqualTo("available");
        assertThat(facts.arrival()).isEqualTo("live");
        assertThat(facts.scrapedAt()).isEqualTo(Instant.parse("2026-11-21T00:00:01Z"));
        assertThat(facts.after())
                .isEqualTo(new SpeechFacts.Facts(
                        List.of("ports"),
                        List.of(),
                        List.of("ministry of ports"),
                        List.of("lu"),
                        "en",
                        "remarks",
                        "lumen city",
                        new SpeakerNames(List.of("Ada Miren"))));
        assertThat(facts.before()).isEqualTo(facts.after());
    }

    @Test
    void theInstitutionIsThatOfAnySource() {
        var places = List.of(
                new PublishedPlace("https://a.example/1", "ports", "Ministry of Ports", "LU", Instant.EPOCH),
                new PublishedPlace("https://b.example/1", "embassy", "Embassy of Lumen", "XE", Instant.EPOCH),
                new PublishedPlace("https://c.example/1", "inbox", null, null, Instant.EPOCH));
        Map<String, String> known = Map.of("ports", "ministry", "embassy", "embassy");

        SpeechFacts facts =
                SpeechFacts.of(SampleChange.at(1).with("places", places).summary(), known::get);

        assertThat(facts.after().institutions()).containsExactly("ministry", "embassy");
    }

    @Test
    void whatARevisionChangedIsDifferentBefore() {
        SampleChange revised = SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview", "speakers", List.of(Map.of("name", "Ida Mirren"))));

        SpeechFacts facts = Changes.facts(revised.summary());

        assertThat(facts.before().kind()).isEqualTo("interview");
        assertThat(facts.before().speakers().spellings()).contains("ida mirren");
        assertThat(facts.before().place()).isEqualTo("lumen city");
        assertThat(facts.after().kind()).isEqualTo("remarks");
    }

    @Test
    void publishersAndCountriesOfEveryPlaceCountToo() {
        var places = List.of(
                new PublishedPlace("https://a.example/1", "ports", "Ministry of Ports", "LU", Instant.EPOCH),
                new PublishedPlace("https://b.example/1", "embassy", "Embassy of Lumen", "XE", Instant.EPOCH),
                new PublishedPlace("https://c.example/1", "inbox", null, null, Instant.EPOCH));

        SpeechFacts facts =
                Changes.facts(SampleChange.at(1).with("places", places).summary());

        assertThat(facts.after().publishers()).containsExactly("ministry of ports", "embassy of lumen");
        assertThat(facts.after().countries()).containsExactly("lu", "xe");
    }

    @Test
    void aPlaceThatIsGoneWasThereBefore() {
        var gone =
                List.of(new PublishedPlace("https://b.example/1", "embassy", "Embassy of Lumen", "XE", Instant.EPOCH));

        SpeechFacts facts = Changes.facts(SampleChange.at(1)
                .with("change", "linked")
                .with("previous", Map.of("places", gone))
                .summary());

        assertThat(facts.before().sources()).containsExactly("ports", "embassy");
        assertThat(facts.before().countries()).contains("xe");
        assertThat(facts.after().sources()).containsExactly("ports");
    }

    @Test
    void everyPlaceOfASpeechCountsAsItsSource() {
        var places = List.of(
                Map.of("url", "https://a.example/1", "source", "ports", "firstSeen", "2026-11-21T00:00:00Z"),
                Map.of("url", "https://b.example/1", "source", "embassy", "firstSeen", "2026-11-21T00:00:00Z"));

        SpeechFacts facts =
                Changes.facts(SampleChange.at(1).with("places", places).summary());

        assertThat(facts.after().sources()).containsExactly("ports", "embassy");
    }

    @Test
    void wordsOfANewerVersionPassThrough() {
        SpeechFacts facts = Changes.facts("{\"change\":\"sung\",\"kind\":\"opera\",\"new\":[1]}".getBytes(UTF_8));

        assertThat(facts.change()).isEqualTo("sung");
        assertThat(facts.after().kind()).isEqualTo("opera");
        assertThat(facts.scrapedAt()).isNull();
    }

    @Test
    void whatIsNoJsonIsSaid() {
        assertThatThrownBy(() -> Changes.facts("{oops".getBytes(UTF_8))).hasMessageContaining("no JSON");
    }
}
