package dev.lectern.speaker;

import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells whose a printed name is. The same key is the same speaker. Initials are joined with the only full name that they can be
 * short for, if publishers of the same country printed both, and are taken apart again when another such name appears.
 */
final class SpeakerNames {

    private record Row(String name, long speaker, Set<String> countries, boolean byEditor) {
        PersonName parsed() {
            return PersonName.of(name);
        }
    }

    private final Session session;

    SpeakerNames(Session session) {
        this.session = session;
    }

    /**
     * Notes names.
     *
     * @param printed each name with the countries of publishers that printed it
     */
    void note(Map<String, Set<String>> printed) throws SQLException {
        Map<String, Row> known = new TreeMap<>();
        for (Row row : rows("name = any (?)", printed.keySet())) {
            known.put(row.name(), row);
        }
        Set<String> families = new TreeSet<>();
        for (var each : new TreeMap<>(printed).entrySet()) {
            Row row = known.get(each.getKey());
            if (row == null) {
                add(each.getKey(), each.getValue());
            } else if (!row.countries().containsAll(each.getValue())) {
                Set<String> all = new TreeSet<>(row.countries());
                all.addAll(each.getValue());
                session.change("update speaker_name set countries = ? where name = ?", all, row.name());
            } else {
                continue;
            }
            families.add(PersonName.of(each.getKey()).family());
        }
        for (String family : families) {
            settleInitials(rows("family = any (?)", List.of(family)));
        }
    }

    private void add(String name, Collection<String> countries) throws SQLException {
        PersonName parsed = PersonName.of(name);
        List<Long> owners = session.list(
                "select speaker_id from speaker_name where key = ? order by by_editor desc, speaker_id limit 1",
                row -> row.getLong(1),
                parsed.key());
        long speaker = owners.isEmpty() ? create(name) : owners.get(0);
        session.change(
                "insert into speaker_name (name, speaker_id, key, family, countries) values (?, ?, ?, ?, ?)",
                name,
                speaker,
                parsed.key(),
                parsed.family(),
                countries);
    }

    long create(String name) throws SQLException {
        return session.list("insert into speaker (name) values (?) returning id", row -> row.getLong(1), name)
                .get(0);
    }

    private void settleInitials(List<Row> family) throws SQLException {
        List<Row> full = family.stream().filter(row -> row.parsed().full()).toList();
        Map<String, List<Row>> initials = new TreeMap<>();
        for (Row row : family) {
            PersonName name = row.parsed();
            if (!name.full() && !name.given().isEmpty()) {
                initials.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(row);
            }
        }
        for (List<Row> same : initials.values()) {
            settle(same, full);
        }
    }

    /** All spellings of the same initials, unless the editor has decided about one, and the full names of the family. */
    private void settle(List<Row> initials, List<Row> full) throws SQLException {
        if (initials.stream().anyMatch(Row::byEditor)) {
            return;
        }
        PersonName name = initials.get(0).parsed();
        List<Row> possible =
                full.stream().filter(row -> name.shortFor(row.parsed())).toList();
        Set<Long> owners = new HashSet<>();
        possible.forEach(row -> owners.add(row.speaker()));
        Set<String> countries = new HashSet<>();
        possible.forEach(row -> countries.addAll(row.countries()));
        boolean sameCountry =
                initials.stream().flatMap(row -> row.countries().stream()).allMatch(countries::contains);
        Set<Long> withFullName = new HashSet<>();
        full.forEach(row -> withFullName.add(row.speaker()));
        Long own = null;
        for (Row row : initials) {
            if (owners.size() == 1 && sameCountry) {
                move(row, owners.iterator().next());
            } else if (withFullName.contains(row.speaker())) { // joined when there was only one
                own = own == null ? create(row.name()) : own;
                move(row, own);
            }
        }
    }

    private void move(Row row, long speaker) throws SQLException {
        if (row.speaker() != speaker) {
            session.change("update speaker_name set speaker_id = ? where name = ?", speaker, row.name());
            left(row.speaker());
        }
    }

    /**
     * A name has left a speaker. Whoever has no other is no more; who was shown by it is shown by the longest that pages print, so that
     * no two are shown by the name of one.
     */
    void left(long speaker) throws SQLException {
        session.change(
                "delete from speaker where id = ? and not exists (select from speaker_name where speaker_id = ?)",
                speaker,
                speaker);
        session.change("""
                update speaker set name = (
                    select name from speaker_name where speaker_id = speaker.id
                    order by cardinality(countries) = 0, length(name) desc, name limit 1)
                where id = ? and name not in (select name from speaker_name where speaker_id = speaker.id)""", speaker);
    }

    private List<Row> rows(String condition, Collection<String> values) throws SQLException {
        return session.list(
                "select name, speaker_id, countries, by_editor from speaker_name where " + condition + " order by name",
                row -> new Row(
                        row.getString(1),
                        row.getLong(2),
                        new TreeSet<>(List.of((String[]) row.getArray(3).getArray())),
                        row.getBoolean(4)),
                values);
    }
}
