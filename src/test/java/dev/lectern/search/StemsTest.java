package dev.lectern.search;

import dev.lectern.sql.CopiedRows;
import dev.lectern.sql.Database;
import dev.lectern.sql.Statements;
import dev.lectern.store.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StemsTest {

    private final Database database = new Database(TestDatabase.get());
    private final Stems stems = new Stems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "english|The ferries' harbours, and the harbour of 1,200 boats: it won't rain. We shall see what's to be seen.",
                "french|Les bateaux n’ont pas quitté l’île ; nous étions 1 200 à l’attendre aujourd’hui.",
                "german|Die Fährschiffe über den Straßen fahren 1e5-mal, größer und größer.",
                "russian|Паромы ходят между островами, и мы ждали этого дня одиннадцать зим. В 2018 году — FIFA.",
                "turkish|İstanbul'da ılık bir gün, vapurlar iskeleden ayrılıyor.",
                "hindi|हमने इस दिन का ग्यारह सर्दियों तक इंतजार किया है।",
                "arabic|انتظرنا هذا اليوم أحد عشر شتاء، والعبّارات تبحر من جديد.",
                "simple|渡し船がまた動く。我々は十一の冬を待った。 12ab x1 1a 007 42 123456789012345678901234567890",
                "english|the and of",
            })
    void makesWhatPostgresqlMakesOfTheText(String config, String text) {
        String folded = Words.folded(Words.of(text));

        List<String> words = stems.of(database, config, List.of(folded)).get(0);

        assertThat(words == null ? cut(config, folded) : read(words)).isEqualTo(cut(config, folded));
    }

    @Test
    void needsNoHelpForOrdinaryText() {
        List<@Nullable List<String>> words =
                stems.of(database, "english", List.of("the ferries sail", "to the harbours again", "the of"));

        assertThat(words)
                .containsExactly(List.of("", "ferri", "sail"), List.of("", "", "harbour", ""), List.of("", ""));
    }

    @Test
    void asksForEachWordOnce() {
        var asked = new AtomicInteger();
        var counting = new OnlyAsked() {
            @Override
            public <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) {
                asked.incrementAndGet();
                return database.list(sql, reading, values);
            }
        };
        stems.of(counting, "english", List.of("the ferries sail", "the harbours"));

        List<@Nullable List<String>> again = stems.of(counting, "english", List.of("harbours sail"));

        assertThat(asked).hasValue(1);
        assertThat(again).containsExactly(List.of("harbour", "sail"));
    }

    @Test
    void keepsWhatItKnowsWhileAnotherThreadForgetsIt() {
        stems.of(database, "english", List.of("the ferries sail"));
        var slow = new OnlyAsked() {
            @Override
            public <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) {
                learnTooMuch();
                return database.list(sql, reading, values);
            }
        };

        List<@Nullable List<String>> words = stems.of(slow, "english", List.of("the ferries dock"));

        assertThat(words).containsExactly(List.of("", "ferri", "dock"));
    }

    /** More words than are remembered, of which PostgreSQL says nothing. */
    private void learnTooMuch() {
        var silent = new OnlyAsked() {
            @Override
            public <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) {
                return List.of();
            }
        };
        String many =
                IntStream.rangeClosed(0, Stems.MOST).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        stems.of(silent, "simple", List.of(many));
        stems.of(silent, "simple", List.of("one more"));
    }

    private abstract static class OnlyAsked implements Statements<RuntimeException> {

        @Override
        public int change(String sql, @Nullable Object... values) {
            throw new AssertionError("nothing is to be changed");
        }

        @Override
        public void copy(CopiedRows rows) {
            throw new AssertionError("nothing is to be added");
        }
    }

    private String cut(String config, String folded) {
        return database.list(
                        "select to_tsvector(('pg_catalog.' || ?)::regconfig, ?)::text",
                        row -> row.getString(1),
                        config,
                        folded)
                .get(0);
    }

    private String read(List<String> stems) {
        var lexicon = new Lexicon();
        var vector = new SearchVector();
        for (int i = 0; i < stems.size(); i++) {
            if (!stems.get(i).equals(Stems.NOTHING)) {
                vector.add(lexicon.of(stems.get(i)), i + 1, SearchVector.Weight.D);
            }
        }
        return SearchVectorTest.read(vector, lexicon);
    }
}
