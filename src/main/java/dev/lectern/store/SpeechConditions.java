package dev.lectern.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a {@link SpeechQuery} as SQL on {@code speech s}, with its parameters in order; all but the words. Each filter
 * has an index of its own (V13), so the expressions here and there must be the same.
 */
final class SpeechConditions {

    private static final String PRIMARY_LANGUAGE = "split_part(lower(s.language), '-', 1)";

    /** Basic filtering of RFC 4647: a range finds the tag itself and every tag that begins with it and a hyphen. */
    private static final String LANGUAGE =
            "exists (select from unnest(?::text[]) wanted (range) where lower(s.language) = range"
                    + " or starts_with(lower(s.language), range || '-'))";

    private static final String DAYS = "s.spoken_from is not null and s.spoken_to is not null"
            + " and daterange(least(s.spoken_from, s.spoken_to), greatest(s.spoken_from, s.spoken_to), '[]')"
            + " && daterange(?::date, ?::date, '[]')";

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private SpeechConditions() {}

    /**
     * Reads a query.
     *
     * @param speakers every spelling of the speakers it asks for
     */
    static SpeechConditions of(SpeechQuery wanted, List<String> speakers) {
        var all = new SpeechConditions();
        all.conditions.add("s.state = 'available'");
        all.conditions.add("s.announced_at is not null");
        all.add("s.speakers && ?", speakers.isEmpty() ? null : speakers);
        all.oneOf("lower(s.source)", wanted.source());
        all.oneOf("lower(s.publisher)", wanted.publisher());
        all.oneOf("lower(s.country)", wanted.country());
        all.language(wanted.language());
        all.oneOf("s.kind", wanted.kind());
        all.oneOf("lower(s.place)", wanted.place());
        all.add("s.arrival = ?", wanted.arrival());
        all.days(wanted.from(), wanted.to());
        return all;
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

    /** Only what was announced by then. */
    SpeechConditions until(Instant time) {
        add("s.announced_at <= ?", time);
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<@Nullable Object> values() {
        return values;
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** With one value the index has the order of the list too. */
    private void oneOf(String expression, @Nullable String alternatives) {
        String[] wanted = alternatives(alternatives);
        if (wanted.length == 1) {
            add(expression + " = ?", wanted[0]);
        } else if (wanted.length > 1) {
            add(expression + " = any (?)", wanted);
        }
    }

    private void language(@Nullable String alternatives) {
        String[] ranges = alternatives(alternatives);
        String[] primary = Arrays.stream(ranges)
                .map(range -> range.indexOf('-') < 0 ? range : range.substring(0, range.indexOf('-')))
                .distinct()
                .toArray(String[]::new);
        oneOf(PRIMARY_LANGUAGE, String.join("\n", primary));
        if (!Arrays.equals(ranges, primary)) {
            add(LANGUAGE, ranges);
        }
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return;
        }
        if (from != null && to != null && from.isAfter(to)) { // no range; only a date of a month or a year can be both
            add("s.spoken_to >= ?", from);
            add("s.spoken_from <= ?", to);
            return;
        }
        conditions.add(DAYS);
        values.add(from);
        values.add(to);
    }

    private static String[] alternatives(@Nullable String given) {
        return given == null ? new String[0] : Alternatives.of(given);
    }
}
