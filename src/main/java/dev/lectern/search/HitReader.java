package dev.lectern.search;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Finds in which turns of a speech something stands. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed}. */
@Singleton
public class HitReader {

    /** Turns of a speech that are shown. */
    private static final int MOST = 3;

    /**
     * Passages that hold all of it first, then those that hold most; one of a turn. With the positions of the words in them:
     * to have PostgreSQL mark them in the text would take many times as long.
     */
    private static final String PASSAGES = """
            with query as materialized (
                select config, whole::tsquery as whole, any_of::tsquery as any_of, string_to_array(lexemes, ' ') as lexemes
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as query (config, whole, any_of, lexemes)
            )
            select hit.*, found.positions, found.lexemes
            from unnest(?::uuid[]) as wanted (id) cross join lateral (
                select * from (
                    select distinct on (p.turn) p.speech_id, p.turn, p.text, p.words, query.lexemes as asked,
                        p.words @@ query.whole as all_of_it, ts_rank(p.words, query.any_of) as rank
                    from search_passage p join query on query.config = p.config
                    where p.speech_id = wanted.id and p.words @@ query.any_of
                    order by p.turn, all_of_it desc, rank desc, p.piece) as best
                order by all_of_it desc, turn = 0, rank desc, turn limit %d) as hit
            cross join lateral (
                select array_agg(position) as positions, array_agg(lexeme) as lexemes
                from unnest(hit.words) as word (lexeme, positions, weights), unnest(word.positions) as position
                where lexeme = any (hit.asked)) as found""".formatted(MOST);

    private static final Pattern LEXEME = Pattern.compile("'([^']+)'");

    private final Database database;

    /** Reads from a database that has the schema. */
    public HitReader(DataSource database) {
        this.database = new Database(database);
    }

    private record Found(UUID speech, Hit hit) {}

    /**
     * The turns of each speech that fit best, the best first; those of none of which any word stands are left out.
     *
     * @param speeches ids of speeches that were found
     */
    public Map<UUID, List<Hit>> of(Collection<UUID> speeches, TextQuery query) {
        var configs = new ArrayList<String>();
        var whole = new ArrayList<String>();
        var anyOf = new ArrayList<String>();
        var lexemes = new ArrayList<String>();
        query.readings()
                .forEach(reading -> reading.configs().forEach(config -> {
                    configs.add(config);
                    whole.add(reading.whole());
                    anyOf.add(reading.anyOf());
                    lexemes.add(LEXEME.matcher(reading.anyOf())
                            .results()
                            .map(lexeme -> lexeme.group(1))
                            .collect(Collectors.joining(" ")));
                }));
        List<Found> found = database.list(
                PASSAGES,
                HitReader::found,
                configs,
                whole,
                anyOf,
                lexemes,
                speeches.stream().map(UUID::toString).toList());
        var hits = new HashMap<UUID, List<Hit>>();
        found.forEach(each ->
                hits.computeIfAbsent(each.speech(), id -> new ArrayList<>()).add(each.hit()));
        return hits;
    }

    private static Found found(ResultSet row) throws SQLException {
        String text = row.getString("text");
        Array positions = row.getArray("positions");
        Array lexemes = row.getArray("lexemes");
        List<Word> marked = positions == null
                ? List.of()
                : marked(Words.of(text), (Number[]) positions.getArray(), (String[]) lexemes.getArray());
        return new Found(row.getObject("speech_id", UUID.class), new Hit(row.getInt("turn"), Snippet.of(text, marked)));
    }

    /**
     * PostgreSQL counts the words that it gets, from 1. Should it ever count otherwise in some script, a word whose stem begins with
     * another character is not marked.
     */
    private static List<Word> marked(List<Word> words, Number[] positions, String[] lexemes) {
        var marked = new TreeMap<Integer, Word>();
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i].intValue() - 1;
            if (position < words.size() && words.get(position).folded().codePointAt(0) == lexemes[i].codePointAt(0)) {
                marked.put(position, words.get(position));
            }
        }
        return List.copyOf(marked.values());
    }
}
