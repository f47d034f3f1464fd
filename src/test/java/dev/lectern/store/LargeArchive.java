package dev.lectern.store;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Many announced speeches of twenty years: some sources, countries, people and places publish half of them, most very little; one in
 * a thousand is in Swahili, and what is live is one in ten.
 */
public final class LargeArchive {

    private LargeArchive() {}

    /** Id of a speech of it, as SQL on its number. */
    public static final String ID = "('0192f0c4-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

    /** Fills an empty archive with rows of {@code speech} and {@code feed_entry}; the texts are not there. */
    public static void fill(DataSource database, int speeches) {
        // The square of an even distribution: the first tenth of all values has a third of all rows.
        execute(database, """
                select setseed(0.42); -- in the session that draws
                insert into speech (id, url, source, publisher, country, state, revision, scraped_at, confirmed_at, seen_at, arrival,
                    title, kind, language, place, speakers, spoken_from, spoken_to, position, announced_at)
                select %s, 'https://h' || source || '.example/news/' || i, 's' || source, 'Ministry no. ' || source,
                    upper(to_hex(source %% 60 + 160)), 'available', 1, announced_at, announced_at, announced_at,
                    case when i %% 10 = 0 then 'live' else 'backfill' end, 'Remarks on the harbour, no. ' || i,
                    (array['remarks', 'statement', 'address', 'interview', 'news-conference', 'briefing', 'lecture'])[1 + kind],
                    case when i %% 1000 = 7 then 'sw'
                         else (array['en', 'en-GB', 'en', 'ru', 'fr', 'de', 'es', 'zh', 'ar', 'en'])[1 + i %% 10] end,
                    'Place ' || place, array['Speaker ' || speaker, 'Minister ' || source],
                    announced_at::date - delay, announced_at::date - delay, i, announced_at
                from (
                    select i, floor(300 * power(random(), 2))::int as source, floor(7 * power(random(), 2))::int as kind,
                        floor(800 * power(random(), 3))::int as place, floor(5000 * power(random(), 3))::int as speaker,
                        (20 * random())::int as delay, '2006-01-01T00:00:00Z'::timestamptz + i * interval '%d seconds' as announced_at
                    from generate_series(1, %d) as i) as drawn""".formatted(ID, 20L * 365 * 24 * 3600 / speeches, speeches));
        execute(database, """
                insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at, position, announced_at,
                    full_json, summary_json)
                select id, 1, 'available', arrival, announced_at, announced_at, position, announced_at, '{}',
                    convert_to('{"position":' || position || ',"title":"' || title || '","excerpt":"' || repeat('words ', 60)
                        || '","url":"' || url || '"}', 'UTF8')
                from speech""");
        execute(database, "vacuum analyze speech");
        execute(database, "vacuum analyze feed_entry");
    }

    static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
