package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import dev.lectern.sql.CopiedRows;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The sketches of stored speeches, and which speeches have much in common with others. Joins the caller's transaction. */
@Singleton
public class Sketches {

    private static final String FORGET = """
            delete from speech_digest d using speech_sketch k, unnest(k.digests) old (digest)
            where k.speech_id = any (?::uuid[]) and d.digest = old.digest and d.speech_id = k.speech_id""";

    private static final String KEEP = """
            with fresh as (select id::uuid as id, digest from unnest(?::text[], ?::int[]) given (id, digest)),
                 digests as (insert into speech_digest (digest, speech_id) select digest, id from fresh on conflict do nothing)
            insert into speech_sketch (speech_id, digests) select id, array_agg(digest) from fresh group by id
            on conflict (speech_id) do update set digests = excluded.digests""";

    /**
     * A digest that many speeches have is a phrase of their publisher and says nothing; reading only some of them bounds what a
     * look-up costs.
     */
    static final String LIKE = """
            select given.n, found.speech_id, count(*) as shared
            from unnest(?::int[], ?::int[]) given (n, digest)
            cross join lateral (
                select speech_id from speech_digest d where d.digest = given.digest order by speech_id desc limit 50) found
            group by given.n, found.speech_id having count(*) >= ?
            order by given.n, shared desc, found.speech_id""";

    /** Two values in common by chance are rare; more would miss short excerpts of long speeches. */
    public static final int RESEMBLING = 2;

    private final Database database;

    Sketches(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * A stored speech that has something in common with a given one.
     *
     * @param n which of the given ones, from 0
     * @param speechId the stored one
     * @param shared how many values of their sketches are common
     */
    public record Like(int n, UUID speechId, int shared) {}

    /** Keeps the sketches of speeches of which none is kept yet. */
    void add(Map<UUID, Sketch> sketches) {
        record Digest(int value, UUID id) {}
        List<Digest> all = new ArrayList<>();
        var whole = new CopiedRows("speech_sketch", "speech_id", "digests");
        sketches.forEach((id, sketch) -> {
            sketch.values().forEach(value -> all.add(new Digest(value, id)));
            if (!sketch.values().isEmpty()) {
                whole.row().add(id).add(sketch.values());
            }
        });
        all.sort(Comparator.comparingInt(Digest::value)); // in the order of the index
        var digests = new CopiedRows("speech_digest", "digest", "speech_id");
        all.forEach(digest -> digests.row().add(digest.value()).add(digest.id()));
        database.copy(digests);
        database.copy(whole);
    }

    /** Keeps the sketches of speeches, whether others are kept or not. */
    public void keep(Map<UUID, Sketch> sketches) {
        List<String> ids = new ArrayList<>();
        List<Integer> digests = new ArrayList<>();
        sketches.forEach((id, sketch) -> sketch.values().forEach(digest -> {
            ids.add(id.toString());
            digests.add(digest);
        }));
        if (!ids.isEmpty()) {
            database.change(KEEP, ids, digests.toArray(Integer[]::new));
        }
    }

    /** Keeps the sketches of speeches whose text has changed. */
    public void replace(Map<UUID, Sketch> sketches) {
        database.change(FORGET, texts(sketches.keySet()));
        keep(sketches);
    }

    /** Nobody is to be found any more by this text. */
    void forget(UUID id) {
        database.change(FORGET, List.of(id.toString()));
        database.change("delete from speech_sketch where speech_id = ?", id);
    }

    /** Stored speeches that have at least so many values in common with given ones; for each the most alike first. */
    public List<Like> like(List<Sketch> sketches, int atLeast) {
        record Asked(int n, int digest) {}
        List<Asked> asked = new ArrayList<>();
        for (int n = 0; n < sketches.size(); n++) {
            for (Integer digest : sketches.get(n).values()) {
                asked.add(new Asked(n, digest));
            }
        }
        // Those that lie side by side in the index are read side by side.
        asked.sort(Comparator.comparingInt(Asked::digest));
        return database.list(
                LIKE,
                row -> new Like(row.getInt("n"), row.getObject("speech_id", UUID.class), row.getInt("shared")),
                asked.stream().map(Asked::n).toArray(Integer[]::new),
                asked.stream().map(Asked::digest).toArray(Integer[]::new),
                atLeast);
    }

    /** The sketches of some speeches; none for those that were stored before there were sketches. */
    public Map<UUID, Sketch> of(Collection<UUID> ids) {
        Map<UUID, Sketch> found = new HashMap<>();
        database.list(
                "select speech_id, digests from speech_sketch where speech_id = any (?::uuid[])",
                row -> found.put(row.getObject("speech_id", UUID.class), new Sketch(List.of((Integer[])
                        row.getArray("digests").getArray()))),
                texts(ids));
        return found;
    }

    static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
