package dev.lectern.search;

import dev.lectern.search.CutText.Part;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import dev.lectern.store.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CutTextTest {

    private final Database database = new Database(TestDatabase.get());
    private final Configurations configurations = new ConfigurationsOf(database).get();

    @Test
    void whatIsSaidInAnotherLanguageStandsBehindTheOtherParts() {
        SearchText text = text(
                turn(1, null, "The harbours are open. ".repeat(Passage.MOST_WORDS / 3)),
                turn(2, "fr", "Nous ouvrons les ports."),
                turn(3, null, "The ferries sail."));

        CutText cut = cut(text);

        assertThat(cut.parts())
                .extracting(Part::part, Part::config)
                .containsExactly(tuple(0, "english"), tuple(1, "english"), tuple(2, "french"));
    }

    @Test
    void aPassageIsCutByItsOwnLanguage() {
        CutText cut = cut(text(turn(1, null, "The ferries sail."), turn(2, "fr", "Nous ouvrons les ports.")));

        assertThat(cut.passages())
                .extracting(each -> each.passage().turn(), CutText.CutPassage::config, this::words)
                .containsExactly(
                        tuple(0, "english", "'ferri':2A"),
                        tuple(1, "english", "'ferri':2 'sail':3"),
                        tuple(2, "french", "'le':3 'ouvron':2 'port':4"));
    }

    @Test
    void aTextIsCutOnce() {
        SearchText text = text(turn(1, null, "The ferries sail."));
        CutText first = cut(text);

        CutText second = cut(text);

        assertThat(second).isSameAs(first);
    }

    private CutText cut(SearchText text) {
        CutPassages.cut(database, configurations, new Stems(), List.of(text));
        return text.cut();
    }

    private String words(CutText.CutPassage passage) {
        return SearchVectorTest.read(passage.words());
    }

    private static SearchText text(Turn... turns) {
        return SearchText.of(SampleSpeech.in("en", "Ada Holm", turns));
    }

    private static Turn turn(int n, @Nullable String language, String words) {
        return new Turn(n, TurnKind.REMARKS, "Ada Holm", null, false, language, List.of(words));
    }
}
