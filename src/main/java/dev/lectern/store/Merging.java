package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.speech.ChangeKind;
import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes speeches one that were announced each for itself. The one that was announced first stays; the pages and links of the others
 * become its own.
 */
@ApplicationScoped
class Merging {

    private static final String FIRST_POSITIONS = """
            select speech_id, min(position) from feed_entry
            where speech_id = any (?::uuid[]) and position is not null group by speech_id""";

    /** Everything that points to the one points to the other. */
    private static final List<String> MOVE = List.of(
            "update speech_place set speech_id = ? where speech_id = ?",
            "update speech_place_left set speech_id = ? where speech_id = ?",
            "update speech set merged_into = ? where merged_into = ?",
            "update speech set excerpt_of = ? where excerpt_of = ?",
            """
            insert into speech_translation (a, b, evidence)
            select least(w.id, o.id), greatest(w.id, o.id), t.evidence
            from (select ?::uuid as id, ?::uuid as loser) w
            join speech_translation t on w.loser in (t.a, t.b)
            cross join lateral (select case when t.a = w.loser then t.b else t.a end as id) o
            where o.id <> w.id on conflict do nothing""");

    private final StoredSpeeches speeches;
    private final Places places;
    private final Revisions revisions;
    private final Sketches sketches;
    private final Database database;

    Merging(StoredSpeeches speeches, Places places, Revisions revisions, Sketches sketches, DataSource database) {
        this.speeches = speeches;
        this.places = places;
        this.revisions = revisions;
        this.sketches = sketches;
        this.database = new Database(database);
    }

    /**
     * Makes them one.
     *
     * @param speech held
     * @param same others that it is, held
     * @param changes gets what is to be told
     * @return the one that stays
     */
    StoredSpeech merge(StoredSpeech speech, List<StoredSpeech> same, List<FeedChange> changes) {
        List<StoredSpeech> all = new ArrayList<>(same);
        all.add(speech);
        if (same.isEmpty()) {
            return speech;
        }
        all.sort(firstAnnounced(all));
        StoredSpeech winner = all.get(0);
        for (StoredSpeech loser : all.subList(1, all.size())) {
            merge(winner, loser, changes);
        }
        return winner;
    }

    /** Many are announced at one time; of these the row of the speech tells only the newest position. */
    private Comparator<StoredSpeech> firstAnnounced(List<StoredSpeech> speeches) {
        Map<UUID, Long> first = new HashMap<>();
        database.list(
                FIRST_POSITIONS,
                row -> first.put(row.getObject(1, UUID.class), row.getLong(2)),
                speeches.stream().map(speech -> speech.id.toString()).toList());
        return Comparator.comparing((StoredSpeech speech) -> first.getOrDefault(speech.id, Long.MAX_VALUE))
                .thenComparing(speech -> speech.id);
    }

    private void merge(StoredSpeech winner, StoredSpeech loser, List<FeedChange> changes) {
        places.keep(place(winner.id, loser));
        speeches.flush();
        MOVE.forEach(sql -> database.change(sql, winner.id, loser.id));
        database.change("delete from speech_translation where a = ? or b = ?", loser.id, loser.id);
        database.change("update speech set excerpt_of = null where id = ? and excerpt_of = id", winner.id);
        sketches.forget(loser.id);
        boolean back = winner.state.equals(StoredSpeech.WITHDRAWN) && loser.state.equals(StoredSpeech.AVAILABLE);
        if (back) {
            winner.state = StoredSpeech.AVAILABLE;
            winner.ownPageGone = true; // a program that knew of one page only did not write that down
        }
        loser.state = StoredSpeech.MERGED;
        loser.mergedInto = winner.id;
        loser.excerptOf = null;
        if (loser.id.equals(winner.excerptOf)) {
            winner.excerptOf = null;
        }
        // Told as loudly as the one that goes: whoever heard of it must hear of this.
        Arrival arrival = Arrival.LIVE.word().equals(loser.arrival) ? Arrival.LIVE : Arrival.BACKFILL;
        changes.add(FeedChange.merged(loser, winner.id, arrival));
        FeedChange linked = FeedChange.linked(winner, null, arrival, loser.scrapedAt, null);
        changes.add(back ? linked.as(ChangeKind.RESTORED) : linked);
    }

    private Place place(UUID winner, StoredSpeech loser) {
        Instant firstSeen = revisions
                .find("speechId = ?1 order by scrapedAt", loser.id)
                .firstResultOptional()
                .map(revision -> revision.scrapedAt)
                .orElse(loser.scrapedAt);
        Revision told = revisions.of(loser.id, loser.revision);
        return new Place(
                loser.url,
                loser.part,
                winner,
                loser.source,
                new Publisher(loser.publisher, loser.country),
                loser.state.equals(StoredSpeech.AVAILABLE) && !loser.ownPageGone,
                firstSeen,
                loser.confirmedAt,
                told.contentHash,
                told.parserVersion);
    }
}
