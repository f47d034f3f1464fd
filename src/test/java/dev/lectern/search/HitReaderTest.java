package dev.lectern.search;

import dev.lectern.search.Hit.Stretch;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.store.FeedRows;
import dev.lectern.store.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HitReaderTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final TextQueries queries = new TextQueries(TestDatabase.get());
    private final HitReader hits = new HitReader(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void leadsToTheTurnsThatFitBest() {
        SpeechChange speech = announced("en", "The harbour.", "No ships.", "The harbour fees fall.", "All fees rise.");

        List<Hit> found = hits(speech, "harbour fees");

        assertThat(found).extracting(Hit::turn).startsWith(3).containsExactlyInAnyOrder(3, 1, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Ministers negotiated at length.,   negotiating minister,   Ministers negotiated",
        "ru, Корабли снова идут.,               КОРАБЛЬ,                Корабли",
        "fr, «Les négociations» avancent.,      négociation,            négociations",
        "de-AT, Die Häfen der Inseln,           Hafen,                  Häfen",
        "ja, 外務省の発表について。,             外務省,                 外務省",
        "th, กระทรวงการต่างประเทศแถลง,           ต่างประเทศ,              ต่างประเทศ",
        "xx, Quux the harbour,                  the,                    the",
    })
    void marksWordsOfEveryLanguage(String language, String text, String question, String marked) {
        SpeechChange speech = announced(language, text);

        List<Hit> found = hits(speech, question);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).snippet().stream()
                        .filter(Stretch::match)
                        .map(Stretch::text)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(marked);
    }

    @Test
    void whatLooksLikeMarkupOrLikeMarksIsText() {
        String hostile = "<script>alert('harbour')</script> <b>|< harbour >| StartSel=< \u0001harbour\u0002";
        SpeechChange speech = announced("en", hostile);

        List<Hit> found = hits(speech, "harbour");

        List<Stretch> snippet = found.get(0).snippet();
        assertThat(snippet.stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo(hostile);
        assertThat(snippet.stream().filter(Stretch::match).map(Stretch::text))
                .containsExactly("harbour", "harbour", "harbour");
    }

    @Test
    void marksATurnInAnotherLanguageByItsOwnStems() {
        SampleChange change = SampleChange.at(1)
                .with("language", "en")
                .with(
                        "turns",
                        List.of(
                                new Turn(1, TurnKind.ANSWER, null, null, false, List.of("The ferries sail.")),
                                new Turn(
                                        2,
                                        TurnKind.ANSWER,
                                        null,
                                        null,
                                        false,
                                        "fr",
                                        List.of("Les négociations avancent."))));
        rows.announce(change);

        List<Hit> found = hits(change.value(), "négociation");

        assertThat(found).extracting(Hit::turn).containsExactly(2);
        assertThat(found.get(0).snippet()).contains(new Stretch("négociations", true));
    }

    @Test
    void theEndOfAnEndlessTurnIsFoundToo() {
        SpeechChange speech = announced("ru", "паром ".repeat(300_000) + "маяк", "no more");

        List<Hit> found = hits(speech, "маяк");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).snippet()).contains(new Stretch("маяк", true));
    }

    private SpeechChange announced(String language, String... turns) {
        SampleChange change = SampleChange.at(1)
                .with("title", "A title")
                .with("language", language)
                .with("turns", turns(Arrays.asList(turns)));
        rows.announce(change);
        return change.value();
    }

    private static List<Turn> turns(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Turn(i + 1, TurnKind.ANSWER, null, null, false, List.of(texts.get(i))))
                .toList();
    }

    private List<Hit> hits(SpeechChange speech, String question) {
        return hits.of(List.of(speech.id()), queries.read(question).orElseThrow())
                .getOrDefault(speech.id(), List.of());
    }
}
