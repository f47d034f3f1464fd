package dev.lectern.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
     * other, taking their words for as near as the rest of the row.
     */
    public static final String BY_INDEX = "set local enable_seqscan = off";

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
        return "(" + String.join(" or ", each("", reading -> holds("w", CONFIG, reading, values), values)) + ")";
    }

    /**
     * A query for {@code speech_id} of every text that holds what is asked, by the index of words. One for each reading: where they
     * are joined by {@code or}, PostgreSQL looks again at the words of each text that the index found. The configuration is only compared:
     * by an index of it, PostgreSQL would read the words of all texts of a language, not knowing that these lie elsewhere. It is to be asked
     * after {@link #BY_INDEX}.
     *
     * @param values gets the values for the question marks, in order
     */
    public String holding(List<@Nullable Object> values) {
        return String.join(
                " union ",
                each("select w.speech_id from search_text w where ", reading -> indexed(reading, values), values));
    }

    private List<String> each(String before, Function<Reading, String> holds, List<@Nullable Object> values) {
        var parts = new ArrayList<String>();
        for (Alternative one : alternatives) {
            for (Reading reading : one.readings()) {
                parts.add(before + holds.apply(reading) + nowhere(one.unwanted(), values));
            }
        }
        return parts;
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

    /**
     * Of a phrase, the index gives the texts with all its words. PostgreSQL would read these first and ask whatever else stands in the
     * condition afterwards; so the index is asked for the words only, which it knows for certain.
     */
    private static String indexed(Reading reading, List<@Nullable Object> values) {
        String byIndex = PhrasePairs.of(reading.whole())
                .map(pairs -> {
                    values.add(pairs.words());
                    return "w.words @@ ?::tsquery and ";
                })
                .orElse("");
        return byIndex + holds("w", CONFIG_WITHOUT_INDEX, reading, values);
    }

    /** The configuration first: it costs nothing, while each look at the words reads them all. */
    private static String holdsWords(String text, String config, Reading reading, List<@Nullable Object> values) {
        values.add(reading.configs());
        values.add(reading.whole());
        return "%1$s.%2$s = any (?) and %1$s.words @@ ?::tsquery".formatted(text, config);
    }

    /**
     * The pairs before both: nearly all texts that hold the words of a phrase somewhere lack one. PostgreSQL asks first what it takes for
     * cheaper, so the order stands in a {@code case}, whose parts are asked as they stand.
     */
    private static String holds(String text, String config, Reading reading, List<@Nullable Object> values) {
        PhrasePairs pairs = PhrasePairs.of(reading.whole()).orElse(null);
        if (pairs == null) {
            return holdsWords(text, config, reading, values);
        }
        return "case when %s then false else %s end"
                .formatted(lacks(text, pairs, values), holdsWords(text, CONFIG, reading, values));
    }

    /** Whether the filter of a text has one of the pairs not; of a text without filter, or with one of an older program, that is unknown. */
    private static String lacks(String text, PhrasePairs pairs, List<@Nullable Object> values) {
        String column = text + ".pairs";
        values.addAll(pairs.bits());
        String anyLacks = String.join(" or ", Collections.nCopies(pairs.bits().size(), PairFilter.lacksBit(column)));
        return "case when %s then %s else false end".formatted(PairFilter.isIn(column), anyLacks);
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
