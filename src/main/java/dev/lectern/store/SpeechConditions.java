package dev.lectern.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a {@link SpeechQuery} as SQL on {@code speech s}, with its parameters in order; all but the words. Each filter
 * has an index of its own (V13), so the expressions here and there must be the same; those of days stand in {@link SpokenDays}.
 */
final class SpeechConditions {

    /** PostgreSQL writes both sides in lower case: beyond ASCII what that is depends on its locale, and is not what Java does. */
    private static final String ONE = " = lower(?::text)";

    /** An array of what stands between line ends; unlike a query for it, it is known when the question is planned. */
    private static final String ANY = " = any (string_to_array(lower(?::text), chr(10)))";

    private static final String PRIMARY_LANGUAGE = "split_part(lower(s.language), '-', 1)";

    /** Basic filtering of RFC 4647: a range finds the tag itself and every tag that begins with it and a hyphen. */
    private static final String LANGUAGE =
            "exists (select from unnest(?::text[]) wanted (range) where lower(s.language) = range"
                    + " or starts_with(lower(s.language), range || '-'))";

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private final List<AtPlace> places = new ArrayList<>();

    private SpeechConditions() {}

    /** A condition on a page: on the first of a speech, and on another. */
    private record AtPlace(String own, String other, Object value) {
        String anywhere() {
            return "(" + own
                    + " or exists (select from speech_place p where p.speech_id = s.id and p.state = 'available' and "
                    + other + "))";
        }
    }

    /**
     * Reads a query.
     *
     * @param speakers every spelling of the speakers it asks for
     */
    static SpeechConditions of(SpeechQuery wanted, List<String> speakers) {
        return onAnyDay(wanted, speakers).on(wanted.days());
    }

    /** All that a query asks for but the days. */
    static SpeechConditions onAnyDay(SpeechQuery wanted, List<String> speakers) {
        var all = new SpeechConditions();
        all.conditions.add("s.state = 'available'");
        all.conditions.add("s.announced_at is not null");
        all.add("s.speakers && ?", speakers.isEmpty() ? null : speakers);
        all.atAnyPlace("source", wanted.source());
        all.atAnyPlace("source", wanted.among());
        all.atAnyPlace("publisher", wanted.publisher());
        all.atAnyPlace("country", wanted.country());
        all.language(wanted.language());
        all.oneOf("s.kind", wanted.kind());
        all.oneOf("lower(s.place)", wanted.place());
        all.add("s.arrival = ?", wanted.arrival());
        return all;
    }

    /** Only what may have been given on some days. */
    SpeechConditions on(SpokenDays days) {
        if (!days.areAny()) {
            conditions.add(days.sql());
            values.addAll(days.values());
        }
        return this;
    }

    /** Only what stands under a year. */
    SpeechConditions inYear(int year) {
        add(SpokenDays.YEAR + " = ?", year);
        return this;
    }

    /** Only what comes after a place in the list of the newest. */
    SpeechConditions after(@Nullable SpeechCursor place) {
        if (place != null) {
            conditions.add("(s.announced_at, s.id) < (?, ?)");
            values.add(place.announcedAt());
            values.add(place.id());
        }
        return this;
    }

    /** Only what comes before a place in the list of the newest. */
    SpeechConditions before(@Nullable SpeechCursor place) {
        if (place != null) {
            conditions.add("(s.announced_at, s.id) > (?, ?)");
            values.add(place.announcedAt());
            values.add(place.id());
        }
        return this;
    }

    /** Only what was announced by then. */
    SpeechConditions until(@Nullable Instant time) {
        add("s.announced_at <= ?", time);
        return this;
    }

    /** What all must be, wherever they stand. */
    String sql() {
        return and(places.stream().map(AtPlace::anywhere).toList());
    }

    List<@Nullable Object> values() {
        return values(2);
    }

    /**
     * The newest that fit. Those whose first page fits come in the order of an index; the others, which are few, by their other
     * places.
     *
     * @param select a query for rows of {@code speech s} that ends before its conditions
     * @param order its order and limit
     */
    String newest(String select, String order) {
        String own = select + and(places.stream().map(AtPlace::own).toList()) + order;
        if (places.isEmpty()) {
            return own;
        }
        String other = places.stream().map(AtPlace::other).collect(Collectors.joining(" or "));
        String further = select + sql()
                + " and s.id in (select p.speech_id from speech_place p where p.state = 'available' and (" + other
                + "))" + order;
        return "select * from ((" + own + ") union (" + further + ")) s" + order;
    }

    /** Values for {@link #newest}. */
    List<@Nullable Object> newestValues() {
        List<@Nullable Object> all = values(1);
        if (!places.isEmpty()) {
            all.addAll(values(2));
            places.forEach(place -> all.add(place.value()));
        }
        return all;
    }

    private String and(List<String> first) {
        return Stream.concat(first.stream(), conditions.stream()).collect(Collectors.joining(" and "));
    }

    private List<@Nullable Object> values(int times) {
        List<@Nullable Object> all = new ArrayList<>();
        places.forEach(place -> all.addAll(Collections.nCopies(times, place.value())));
        all.addAll(values);
        return all;
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** Of the page on which it was first seen, or of another that carries it. */
    private void atAnyPlace(String column, @Nullable String alternatives) {
        List<String> wanted = alternatives(alternatives);
        if (!wanted.isEmpty()) {
            String is = is(wanted);
            places.add(new AtPlace(
                    "lower(s." + column + ")" + is, "lower(p." + column + ")" + is, String.join("\n", wanted)));
        }
    }

    private void oneOf(String expression, @Nullable String alternatives) {
        List<String> wanted = alternatives(alternatives);
        if (!wanted.isEmpty()) {
            add(expression + is(wanted), String.join("\n", wanted));
        }
    }

    /** With one value the index has the order of the list too. */
    private static String is(List<String> wanted) {
        return wanted.size() == 1 ? ONE : ANY;
    }

    private void language(@Nullable String alternatives) {
        String[] ranges = alternatives == null ? new String[0] : Alternatives.of(alternatives);
        String[] primary = Arrays.stream(ranges)
                .map(range -> range.indexOf('-') < 0 ? range : range.substring(0, range.indexOf('-')))
                .distinct()
                .toArray(String[]::new);
        oneOf(PRIMARY_LANGUAGE, String.join("\n", primary));
        if (!Arrays.equals(ranges, primary)) {
            add(LANGUAGE, ranges);
        }
    }

    private static List<String> alternatives(@Nullable String given) {
        return given == null ? List.of() : Alternatives.asTyped(given);
    }
}
