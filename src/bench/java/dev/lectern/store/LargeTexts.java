package dev.lectern.store;

import dev.lectern.search.SearchText;
import dev.lectern.search.Searchable;
import dev.lectern.search.TurnIndex;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Texts of invented words whose frequencies are those of natural languages (Zipf), 200 to 1,000 words a speech, in its language. */
final class LargeTexts {

    /** Different words of a language. */
    static final int VOCABULARY = 50_000;

    private static final int BATCH = 100;
    private static final String[] LATIN = {"ba", "ren", "to", "ka", "li", "mo", "sur", "ve", "ni", "da", "pel", "go", "ti", "ra", "sen", "fu"};
    private static final String[] CYRILLIC = {"ба", "рен", "то", "ка", "ли", "мо", "сур", "ве", "ни", "да", "пел", "го", "ти", "ра", "сен", "фу"};
    private static final String[] ARABIC = {"با", "رن", "تو", "كا", "لي", "مو", "سر", "في", "ني", "دا", "بل", "جو", "تي", "را", "سن", "فو"};

    private LargeTexts() {}

    /** The word of a rank, 1 for the most frequent. */
    static String word(String language, int rank) {
        if (language.equals("zh")) {
            return Character.toString(0x4E00 + (rank * 7) % 3_000) + Character.toString(0x4E00 + (rank * 13) % 3_000);
        }
        String[] syllables =
                switch (language) {
                    case "ru" -> CYRILLIC;
                    case "ar" -> ARABIC;
                    default -> LATIN;
                };
        var word = new StringBuilder();
        for (int rest = rank + 16; rest > 0; rest /= 16) {
            word.append(syllables[rest % 16]);
        }
        return word.toString();
    }

    /** Writes the texts of all speeches, then the index, as a restore would. */
    static void fill(DataSource source) {
        Database database = new Database(source);
        LargeArchive.execute(source, "drop index if exists search_text_words");
        record Row(UUID id, String language) {}
        List<Row> rows = database.list(
                "select id, split_part(language, '-', 1) from speech order by id",
                row -> new Row(row.getObject(1, UUID.class), row.getString(2)));
        var index = new TurnIndex(source);
        IntStream.range(0, (rows.size() + BATCH - 1) / BATCH).parallel().forEach(batch -> {
            var random = new Random(batch);
            var searchable = new ArrayList<Searchable>();
            for (Row row : rows.subList(batch * BATCH, Math.min(rows.size(), (batch + 1) * BATCH))) {
                searchable.add(new Searchable(row.id(), 1, SearchText.of(speech(row.language(), random))));
            }
            index.replace(searchable);
        });
        LargeArchive.execute(source, "set maintenance_work_mem = '512MB'; create index search_text_words on search_text using gin (words)");
        LargeArchive.execute(source, "vacuum analyze search_text");
        LargeArchive.execute(source, "vacuum analyze search_passage");
    }

    private static Speech speech(String language, Random random) {
        var turns = new ArrayList<Turn>();
        int words = 200 + random.nextInt(801);
        for (int n = 1; words > 0; n++) {
            int length = Math.min(words, 30 + random.nextInt(200));
            turns.add(new Turn(n, TurnKind.ANSWER, null, null, false, List.of(text(language, length, random))));
            words -= length;
        }
        return SampleChange.at(1)
                .with("title", text(language, 8, random))
                .with("language", language)
                .with("turns", turns)
                .value()
                .speech();
    }

    private static String text(String language, int words, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            text.append(i == 0 || language.equals("zh") ? "" : " ").append(word(language, rank));
        }
        return text.toString();
    }
}
