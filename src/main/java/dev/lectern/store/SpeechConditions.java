package dev.lectern.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a {@link SpeechQuery} as SQL on {@code speech s}, with its parameters in order. */
final class SpeechConditions {

    /** Basic filtering of RFC 4647: a range finds the tag itself and every tag that begins with it and a hyphen. */
    private static final String LANGUAGE =
            "exists (select from unnest(?::text[]) wanted (range) where lower(s.language) = range"
                    + " or starts_with(lower(s.language), range || '-'))";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private SpeechConditions() {}

    static SpeechConditions of(SpeechQuery wanted) {
        var all = new SpeechConditions();
        all.conditions.add("s.state = 'available'");
        all.conditions.add("s.announced_at is not null");
        all.add("s.search @@ websearch_to_tsquery('simple', ?)", wanted.q());
        all.anyOf("exists (select from unnest(s.speakers) name where lower(name) = any (?))", wanted.speaker());
        all.atAnyPlace("source", wanted.source());
        all.atAnyPlace("publisher", wanted.publisher());
        all.atAnyPlace("country", wanted.country());
        all.anyOf(LANGUAGE, wanted.language());
        all.anyOf("s.kind = any (?)", wanted.kind());
        all.anyOf("lower(s.place) = any (?)", wanted.place());
        all.add("s.arrival = ?", wanted.arrival());
        all.add("s.spoken_to >= ?", wanted.from());
        all.add("s.spoken_from <= ?", wanted.to());
        if (wanted.after() != null) {
            all.conditions.add("(s.announced_at, s.id) < (?, ?)");
            all.values.add(wanted.after().announcedAt().atOffset(ZoneOffset.UTC));
            all.values.add(wanted.after().id());
        }
        return all;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    void bind(PreparedStatement query) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** The page on which it was first seen, or another that stands. */
    private void atAnyPlace(String column, @Nullable String alternatives) {
        String[] wanted = alternatives == null ? new String[0] : Alternatives.of(alternatives);
        if (wanted.length > 0) {
            conditions.add("(lower(s." + column
                    + ") = any (?) or s.id in (select p.speech_id from speech_place p where lower(p." + column
                    + ") = any (?) and p.state = 'available'))");
            values.add(wanted);
            values.add(wanted);
        }
    }

    private void anyOf(String condition, @Nullable String alternatives) {
        String[] values = alternatives == null ? new String[0] : Alternatives.of(alternatives);
        add(condition, values.length == 0 ? null : values);
    }
}
