package dev.lectern.search;

import dev.lectern.sql.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL makes of words, remembered: it is asked once for each word, and not again for each time that somebody says it.
 * {@code to_tsvector} takes ten times as long for a text as reading the vector that it makes.
 */
final class Stems {

    /** Of all configurations together: about 10 MB. Few texts say more different words. */
    static final int MOST = 60_000;

    /** The answer for a word that says nothing and is left out. */
    static final String NOTHING = "";

    /** The answer for what PostgreSQL takes for several words, or has several stems of. */
    private static final String SEVERAL = " ";

    /** A number such as 1e5 is one word for the parser, too; what it takes for several is left to it. */
    private static final String ASK = """
            select word, case when length(words) = 0 then '' when length(words) = 1 then (tsvector_to_array(words))[1] end as stem
            from unnest(?::text[]) word, to_tsvector(('pg_catalog.' || ?)::regconfig, word) words
            where (select count(*) from ts_parse('default', word)) = 1
                and not exists (select from ts_parse('default', word) where tokid = 12) -- blank: it takes no place""";

    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /**
     * The stems of some passages.
     *
     * @param config name of a configuration
     * @param texts words with one space between
     * @return for each in order, the stem of each word, {@link #NOTHING} of one that is left out; null for a text that PostgreSQL must
     *     cut itself
     */
    <E extends Exception> List<@Nullable List<String>> of(Statements<E> database, String config, List<String> texts)
            throws E {
        Map<String, String> stems = known.computeIfAbsent(config, any -> new ConcurrentHashMap<>());
        Set<String> unknown = new HashSet<>();
        List<@Nullable List<String>> all = new ArrayList<>();
        texts.forEach(text -> all.add(cut(text, stems::get, unknown)));
        if (unknown.isEmpty()) {
            return all;
        }
        Map<String, String> asked = ask(database, config, unknown);
        for (int i = 0; i < texts.size(); i++) {
            if (all.get(i) == null) {
                all.set(
                        i,
                        cut(
                                texts.get(i),
                                word -> asked.getOrDefault(word, stems.getOrDefault(word, SEVERAL)),
                                unknown));
            }
        }
        if (known.values().stream().mapToInt(Map::size).sum() > MOST) {
            known.clear(); // what is said often is soon asked for again; who is at work keeps what it has
        }
        known.computeIfAbsent(config, any -> new ConcurrentHashMap<>()).putAll(asked);
        return all;
    }

    private static <E extends Exception> Map<String, String> ask(
            Statements<E> database, String config, Set<String> words) throws E {
        Map<String, String> answers = new HashMap<>();
        words.forEach(word -> answers.put(word, SEVERAL));
        database.list(
                ASK,
                row -> {
                    String stem = row.getString("stem");
                    return answers.put(row.getString("word"), stem == null ? SEVERAL : stem);
                },
                words,
                config);
        return answers;
    }

    /** Null, too, when some words are not known, which are added to the others. */
    private static @Nullable List<String> cut(
            String text, Function<String, @Nullable String> known, Set<String> unknown) {
        List<String> found = new ArrayList<>();
        boolean whole = true;
        for (int from = 0, end; from <= text.length(); from = end + 1) {
            end = text.indexOf(' ', from);
            end = end < 0 ? text.length() : end;
            String word = text.substring(from, end);
            String stem = isNumber(word) ? word : known.apply(word);
            if (stem == null) {
                unknown.add(word);
            } else {
                found.add(stem);
            }
            whole &= stem != null && !stem.equals(SEVERAL);
        }
        return whole ? found : null;
    }

    /** No configuration changes numbers, and there is no end of them. */
    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
