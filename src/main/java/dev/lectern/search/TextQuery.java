package dev.lectern.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as PostgreSQL puts it to texts of each language.
 *
 * @param readings what it means; never empty
 * @param alternatives the same in parts, of which one must hold, each with what must be nowhere in the speech
 */
public record TextQuery(List<Reading> readings, List<Alternative> alternatives) {

    /**
     * To be said in the transaction of {@link #holding}. Where most texts hold a word, PostgreSQL would read all of them one after the
     * other, taking their words for as near as the rest of the row; or start workers, which take longer to come than to read.
     */
    public static final String BY_INDEX =
            "set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0";

    private static final String SELECT = "select w.speech_id from search_text w where ";

    private static final String CONFIG = "config";

    private static final String CONFIG_WITHOUT_INDEX = CONFIG + " || ''";

    /**
     * What the question means in some configurations, which make the same of it.
     *
     * @param configs names of these configurations
     * @param whole the question, a {@code tsquery}
     * @param anyOf content with any of its words, a {@code tsquery}
     */
    record Reading(List<String> configs, String whole, String anyOf) {
        Reading {
            configs = List.copyOf(configs);
        }
    }

    /**
     * One of several questions, of which one must hold.
     *
     * @param readings what it means
     * @param unwanted what no text of the speech may hold: what is said in another language than the rest is a text of its own
     */
    record Alternative(List<Reading> readings, List<Reading> unwanted) {
        Alternative {
            readings = List.copyOf(readings);
            unwanted = List.copyOf(unwanted);
        }
    }

    public TextQuery {
        readings = List.copyOf(readings);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * The same, for texts of some languages only: what is common in another one is not looked at.
     *
     * @param languages BCP 47 tags
     * @return empty when there is no such text
     */
    public Optional<TextQuery> in(Collection<String> languages) {
        Set<String> configs = new HashSet<>(Set.of(Configurations.PLAIN));
        languages.forEach(language -> configs.add(Configurations.shipped(language)));
        List<Reading> kept = in(configs, readings);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextQuery(
                        kept,
                        alternatives.stream()
                                .map(one -> new Alternative(in(configs, one.readings()), one.unwanted()))
                                .toList()));
    }

    private static List<Reading> in(Set<String> configs, List<Reading> readings) {
        return readings.stream()
                .map(reading -> new Reading(
                        reading.configs().stream().filter(configs::contains).toList(),
                        reading.whole(),
                        reading.anyOf()))
                .filter(reading -> !reading.configs().isEmpty())
                .toList();
    }

    /**
     * The condition that the text {@code w}, a row of {@code search_text}, holds what is asked, for texts that are looked at one by
     * one. Each text is asked in its own configuration only: the stems of another one would undo a word that must not be there.
     *
     * @param values gets the values for the question marks, in order
     */
    public String condition(List<@Nullable Object> values) {
        var parts = new ArrayList<String>();
        for (Alternative one : alternatives) {
            for (Reading reading : one.readings()) {
                parts.add(holds(reading, values) + nowhere(one.unwanted(), values));
            }
        }
        return "(" + String.join(" or ", parts) + ")";
    }

    private static String holds(Reading reading, List<@Nullable Object> values) {
        PhrasePairs pairs = PhrasePairs.of(reading.whole()).orElse(null);
        if (pairs == null) {
            return holdsWords("w", CONFIG, reading, values);
        }
        values.add(reading.configs());
        return "w.config = any (?) and " + holdsPhrase(reading, pairs, values);
    }

    /**
     * A query for {@code speech_id} of every text that holds what is asked, by the index of words. One for each reading that is no phrase:
     * where they are joined by {@code or}, PostgreSQL looks again at the words of each text that the index found. The configuration is only
     * compared: by an index of it, PostgreSQL would read the words of all texts of a language, not knowing that these lie elsewhere. It is
     * to be asked after {@link #BY_INDEX}.
     *
     * @param values gets the values for the question marks, in order
     */
    public String holding(List<@Nullable Object> values) {
        var parts = new ArrayList<String>();
        for (Alternative one : alternatives) {
            Map<Reading, PhrasePairs> phrases = new LinkedHashMap<>();
            for (Reading reading : one.readings()) {
                PhrasePairs.of(reading.whole())
                        .ifPresentOrElse(
                                pairs -> phrases.put(reading, pairs),
                                () -> parts.add(SELECT
                                        + holdsWords("w", CONFIG_WITHOUT_INDEX, reading, values)
                                        + nowhere(one.unwanted(), values)));
            }
            if (!phrases.isEmpty()) {
                parts.add(SELECT + holdsAnyPhrase(phrases, values) + nowhere(one.unwanted(), values));
            }
        }
        return String.join(" union ", parts);
    }

    /**
     * Of a phrase, the index gives the texts with all its words; that most of them do not hold it is told by their pairs. So the index is
     * asked for the words of all readings together: texts of several languages lie on the same pages, and each page is read once.
     */
    private static String holdsAnyPhrase(Map<Reading, PhrasePairs> phrases, List<@Nullable Object> values) {
        phrases.values().forEach(pairs -> values.add(pairs.words()));
        String byIndex = String.join(" or ", Collections.nCopies(phrases.size(), "w.words @@ ?::tsquery"));
        var sql = new StringBuilder("(" + byIndex + ") and case");
        phrases.forEach((reading, pairs) -> {
            values.add(reading.configs());
            sql.append(" when w.config = any (?) then ").append(holdsPhrase(reading, pairs, values));
        });
        return sql.append(" else false end").toString();
    }

    private static String nowhere(List<Reading> unwanted, List<@Nullable Object> values) {
        if (unwanted.isEmpty()) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (Reading reading : unwanted) {
            parts.add(holdsWords("x", CONFIG, reading, values)); // without pairs: the question would grow too long
        }
        // The limit keeps PostgreSQL from reading all texts first; most speeches have one only.
        return " and (select true from search_text x where x.speech_id = w.speech_id and x.part <> w.part and ("
                + String.join(" or ", parts) + ") limit 1) is null";
    }

    /** The configuration first: it costs nothing, while each look at the words reads them all. */
    private static String holdsWords(String text, String config, Reading reading, List<@Nullable Object> values) {
        values.add(reading.configs());
        values.add(reading.whole());
        return "%1$s.%2$s = any (?) and %1$s.words @@ ?::tsquery".formatted(text, config);
    }

    /** The pairs first, for the same reason; in a {@code case}, as PostgreSQL asks in whichever order it takes for cheaper. */
    private static String holdsPhrase(Reading reading, PhrasePairs pairs, List<@Nullable Object> values) {
        String lacks = PairFilter.lacks("w.pairs", pairs.bits(), values);
        values.add(reading.whole());
        return "case when %s then false else w.words @@ ?::tsquery end".formatted(lacks);
    }

    /**
     * How well the text {@code w} fits, a number; larger is better. Long texts need more to fit as well.
     *
     * @param values gets the values for the question marks, in order
     */
    public String rank(List<@Nullable Object> values) {
        var sql = new StringBuilder("case");
        for (Reading reading : readings) {
            sql.append(" when w.config = any (?) then ts_rank(w.words, ?::tsquery, 1)");
            values.add(reading.configs());
            values.add(reading.whole());
        }
        return sql.append(" else 0::real end").toString();
    }
}
