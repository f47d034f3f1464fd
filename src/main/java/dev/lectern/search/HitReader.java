package dev.lectern.search;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Finds in which turns of a speech something stands. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed}. */
@Singleton
public class HitReader {

    /** Turns of a speech that are shown. */
    private static final int MOST = 3;

    /** Passages that hold all of it first, then those that hold most; one of a turn. */
    private static final String PASSAGES = """
            with query as materialized (
                select config, whole::tsquery as whole, any_of::tsquery as any_of
                from unnest(?::text[], ?::text[], ?::text[]) as query (config, whole, any_of)
            )
            select speech_id, turn, config, text, any_of::text as any_of
            from unnest(?::uuid[]) as wanted (id) cross join lateral (
                select * from (
                    select distinct on (p.turn) p.speech_id, p.turn, p.config, p.text, query.any_of,
                        p.words @@ query.whole as all_of_it, ts_rank(p.words, query.any_of) as rank
                    from search_passage p join query on query.config = p.config
                    where p.speech_id = wanted.id and p.words @@ query.any_of
                    order by p.turn, all_of_it desc, rank desc, p.piece) as best
                order by all_of_it desc, turn = 0, rank desc, turn limit %d) as hit""".formatted(MOST);

    /** PostgreSQL marks words among folded ones only, which hold no signs: no text can be taken for a mark. */
    private static final String MARK = """
            select ts_headline(('pg_catalog.' || config)::regconfig, folded, any_of::tsquery,
                'HighlightAll=true, StartSel=<, StopSel=>')
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality as given (config, folded, any_of, n) order by n""";

    private static final Pattern SPACE = Pattern.compile(" ");

    private final Database database;

    /** Reads from a database that has the schema. */
    public HitReader(DataSource database) {
        this.database = new Database(database);
    }

    private record Found(UUID speech, int turn, String config, String text, String anyOf, List<Word> words) {}

    /**
     * The turns of each speech that fit best, the best first; those of none of which any word stands are left out.
     *
     * @param speeches ids of speeches that were found
     */
    public Map<UUID, List<Hit>> of(Collection<UUID> speeches, TextQuery query) {
        List<Found> found = passages(speeches, query);
        List<String> marked = database.list(
                MARK,
                row -> row.getString(1),
                found.stream().map(Found::config).toList(),
                found.stream().map(each -> Words.folded(each.words())).toList(),
                found.stream().map(Found::anyOf).toList());
        var hits = new HashMap<UUID, List<Hit>>();
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            var hit = new Hit(each.turn(), Snippet.of(each.text(), marked(each.words(), marked.get(i))));
            hits.computeIfAbsent(each.speech(), id -> new ArrayList<>()).add(hit);
        }
        return hits;
    }

    private List<Found> passages(Collection<UUID> speeches, TextQuery query) {
        var configs = new ArrayList<String>();
        var whole = new ArrayList<String>();
        var anyOf = new ArrayList<String>();
        query.readings()
                .forEach(reading -> reading.configs().forEach(config -> {
                    configs.add(config);
                    whole.add(reading.whole());
                    anyOf.add(reading.anyOf());
                }));
        return database.list(
                PASSAGES,
                row -> new Found(
                        row.getObject("speech_id", UUID.class),
                        row.getInt("turn"),
                        row.getString("config"),
                        row.getString("text"),
                        row.getString("any_of"),
                        Words.of(row.getString("text"))),
                configs,
                whole,
                anyOf,
                speeches.stream().map(UUID::toString).toList());
    }

    private static List<Word> marked(List<Word> words, String headline) {
        String[] tokens = SPACE.split(headline, -1);
        var marked = new ArrayList<Word>();
        for (int i = 0; i < tokens.length && i < words.size(); i++) {
            if (tokens[i].indexOf('<') >= 0) {
                marked.add(words.get(i));
            }
        }
        return marked;
    }
}
