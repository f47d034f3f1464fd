package dev.lectern.store;

import dev.lectern.alternate.Alternate;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The speeches that have not been compared with all others as they are now. Joins the caller's transaction. */
@Singleton
public class Uncompared {

    /** The newest first: news does not wait for the rest of an archive. */
    static final String NEXT = """
            select s.id, s.revision, s.state, s.language, s.speakers, s.spoken_from, s.spoken_to,
                   s.excerpt_of is not null as excerpt, c.url, c.content_type,
                   r.alternates,
                   case when r.alternates is null and octet_length(c.body_gzip) <= 65536 then c.body_gzip end as body_gzip,
                   case when r.alternates is null and octet_length(c.body_gzip) > 65536 then c.id end as large
            from (select * from speech where not compared order by id desc limit ?) s
            left join revision r on r.speech_id = s.id and r.number = s.revision
            left join capture c on c.id = r.capture_id
            order by s.id desc""";

    /** A day has some dozens of speeches; one that has hundreds is a mistake of dates. */
    static final String OF_DAY = """
            select given.id as asked, other.id, other.language, other.speakers
            from unnest(?::uuid[], ?::date[], ?::text[]) given (id, day, language)
            cross join lateral (
                select id, language, speakers from speech
                where spoken_from = given.day and spoken_to = given.day and state in ('available', 'withdrawn') and id <> given.id
                    and lower(split_part(language, '-', 1)) <> lower(split_part(given.language, '-', 1))
                order by id desc limit 300) other""";

    private static final String LEADING_TO = """
            select url, speech_id, declared from speech_alternate where url = any (?)""";

    /** Speeches that stand at pages, in the language that leads there. */
    private static final String AT = """
            select s.url, s.id, s.language from speech s where s.url = any (?) and s.part = 0 and s.state <> 'merged'
            union
            select p.url, s.id, s.language from speech_place p join speech s on s.id = p.speech_id where p.url = any (?) and p.part = 0""";

    /** One that was taken down meanwhile is left alone. */
    private static final String LEADS = """
            insert into speech_alternate (speech_id, url, language, declared)
            select id, ?, ?, ? from speech where id = ? and state <> 'erased' for key share
            on conflict (speech_id, url) do update set language = excluded.language, declared = excluded.declared""";

    private final Database database;

    Uncompared(DataSource database) {
        this.database = new Database(database);
    }

    /** Another speech of its day. */
    public record OfDay(UUID id, String language, List<String> speakers) {
        public OfDay {
            speakers = List.copyOf(speakers);
        }
    }

    /** A speech whose page leads to another one. */
    public record Leading(String url, UUID id, String declared) {}

    /** A speech at some page. */
    public record Standing(String url, UUID id, @Nullable String language) {}

    /** Whether nobody else compares until the transaction ends; free again when a process is killed. */
    public boolean alone(long lock) {
        return database.list("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), lock)
                .contains(true);
    }

    /** Those of some that are as they were, and not compared meanwhile. */
    public List<UncomparedSpeech> still(List<UncomparedSpeech> subjects) {
        record Version(UUID id, int revision, String state) {}
        Set<Version> same = new HashSet<>(database.list(
                "select id, revision, state from speech where id = any (?::uuid[]) and not compared",
                row -> new Version(row.getObject("id", UUID.class), row.getInt("revision"), row.getString("state")),
                texts(subjects.stream().map(UncomparedSpeech::id).toList())));
        return subjects.stream()
                .filter(subject -> same.contains(new Version(subject.id(), subject.revision(), subject.state())))
                .toList();
    }

    /** The next ones, in the order in which they are to be compared. */
    public List<UncomparedSpeech> next(int atMost) {
        return database.list(NEXT, UncomparedSpeech::read, atMost);
    }

    /** The page that a speech was read from, packed; null when nothing is left of it. */
    public byte @Nullable [] page(UncomparedSpeech subject) {
        if (subject.large() == null) {
            return subject.bodyGzip();
        }
        List<byte[]> found = database.list(
                "select body_gzip from capture where id = ? and body_gzip is not null",
                row -> row.getBytes(1),
                subject.large());
        return found.isEmpty() ? null : found.get(0);
    }

    /** Leaves one as it is, until its text changes; empty when it is compared already. */
    public Optional<UUID> leaveOut(UUID id) {
        return database
                .list(
                        "update speech set compared = true where id = ? and not compared returning id",
                        row -> row.getObject("id", UUID.class),
                        id)
                .stream()
                .findFirst();
    }

    /** Others in other languages that were given on the day of each; none when that or the language is not known. */
    public Map<UUID, List<OfDay>> ofDay(Collection<UncomparedSpeech> subjects) {
        List<UncomparedSpeech> dated = subjects.stream()
                .filter(subject -> subject.language() != null
                        && subject.spokenFrom() != null
                        && subject.spokenFrom().equals(subject.spokenTo()))
                .toList();
        Map<UUID, List<OfDay>> found = new HashMap<>();
        database.list(
                OF_DAY,
                row -> found.computeIfAbsent(row.getObject("asked", UUID.class), any -> new ArrayList<>())
                        .add(new OfDay(row.getObject("id", UUID.class), row.getString("language"), List.of((String[])
                                row.getArray("speakers").getArray()))),
                dated.stream().map(subject -> subject.id().toString()).toList(),
                dated.stream()
                        .map(subject -> String.valueOf(subject.spokenFrom()))
                        .toList(),
                dated.stream().map(UncomparedSpeech::language).toList());
        return found;
    }

    /** Keeps where their pages lead, for those that are stored later. */
    public void leads(Map<UUID, List<Alternate>> alternates) {
        database.change("delete from speech_alternate where speech_id = any (?::uuid[])", texts(alternates.keySet()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        alternates.forEach((speech, all) -> all.forEach(
                one -> rows.add(new @Nullable Object[] {one.url(), one.language(), one.declared(), speech})));
        if (!rows.isEmpty()) {
            database.changes(LEADS, rows);
        }
    }

    /** Speeches whose pages lead to one of these. */
    public List<Leading> leadingTo(Collection<String> urls) {
        return database.list(
                LEADING_TO,
                row -> new Leading(
                        row.getString("url"), row.getObject("speech_id", UUID.class), row.getString("declared")),
                urls);
    }

    /** Speeches at pages that hold one. */
    public List<Standing> at(Collection<String> urls) {
        return urls.isEmpty()
                ? List.of()
                : database.list(
                        AT,
                        row -> new Standing(
                                row.getString("url"), row.getObject("id", UUID.class), row.getString("language")),
                        urls,
                        urls);
    }

    /** Every page at which each speech stands or stood. */
    public Map<UUID, List<String>> pages(Collection<UUID> speeches) {
        List<String> ids = texts(speeches);
        Map<UUID, List<String>> found = new HashMap<>();
        database.list(
                """
                select id, url from speech where id = any (?::uuid[])
                union select speech_id, url from speech_place where speech_id = any (?::uuid[])""",
                row -> found.computeIfAbsent(row.getObject("id", UUID.class), any -> new ArrayList<>())
                        .add(row.getString("url")),
                ids,
                ids);
        return found;
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
