package dev.lectern.search;

import dev.lectern.sql.Database;
import dev.lectern.store.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

        String vector = stems.vectors(database::list, config, List.of(folded)).get(0);

        assertThat(vector == null ? cut(config, folded) : read(vector)).isEqualTo(cut(config, folded));
    }

    @Test
    void needsNoHelpForOrdinaryText() {
        List<@Nullable String> vectors = stems.vectors(
                database::list, "english", List.of("the ferries sail", "to the harbours again", "the of"));

        assertThat(vectors).containsExactly("'ferri':2 'sail':3", "'harbour':3", "");
    }

    @Test
    void asksForEachWordOnce() {
        var asked = new AtomicInteger();
        var counting = new IndexRows.Asking<RuntimeException>() {
            @Override
            public <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) {
                asked.incrementAndGet();
                return database.list(sql, reading, values);
            }
        };
        stems.vectors(counting, "english", List.of("the ferries sail", "the harbours"));

        List<@Nullable String> again = stems.vectors(counting, "english", List.of("harbours sail"));

        assertThat(asked).hasValue(1);
        assertThat(again).containsExactly("'harbour':1 'sail':2");
    }

    private String cut(String config, String folded) {
        return database.list(
                        "select to_tsvector(('pg_catalog.' || ?)::regconfig, ?)::text",
                        row -> row.getString(1),
                        config,
                        folded)
                .get(0);
    }

    private String read(String vector) {
        return database.list("select ?::tsvector::text", row -> row.getString(1), vector)
                .get(0);
    }
}
