package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.speech.ChangeKind;
import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down what comparisons found, and tells it. Joins the caller's transaction; doing it twice changes nothing. */
@ApplicationScoped
public class SpeechLinks {

    /** A text that changed meanwhile is compared anew. */
    private static final String COMPARED = "update speech set compared = true where id = ? and revision = ?";

    private static final String EXCERPT =
            "update speech set excerpt_of = ? where id = ? and excerpt_of is distinct from ?";

    private static final String TRANSLATED = """
            insert into speech_translation (a, b, evidence) values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?)
            on conflict do nothing""";

    /** One translation in a language: a second one makes both doubtful, and the first was told already. */
    private static final String OTHERS = """
            select 1 from speech_translation t join speech o on o.id = case when t.a = ? then t.b else t.a end
            where (t.a = ? or t.b = ?) and o.id <> ? and split_part(o.language, '-', 1) = split_part(?, '-', 1)
                and o.state in ('available', 'withdrawn')""";

    private final StoredSpeeches speeches;
    private final Merging merging;
    private final Feed feed;
    private final Database database;

    SpeechLinks(StoredSpeeches speeches, Merging merging, Feed feed, DataSource database) {
        this.speeches = speeches;
        this.merging = merging;
        this.feed = feed;
        this.database = new Database(database);
    }

    /**
     * Writes down what was found of a speech, unless it has changed meanwhile.
     *
     * @param id the speech
     * @param revision the revision that was compared
     * @return what was told, as words on the wire
     */
    public List<String> apply(UUID id, int revision, Findings found) {
        Set<UUID> involved = new HashSet<>(found.same());
        involved.add(id);
        involved.addAll(found.excerpts());
        involved.addAll(found.translations().keySet());
        if (found.excerptOf() != null) {
            involved.add(found.excerptOf());
        }
        Map<UUID, StoredSpeech> held = speeches.hold(involved);
        held.values().removeIf(speech -> !stands(speech));
        StoredSpeech speech = held.get(id);
        List<FeedChange> changes = new ArrayList<>();
        if (speech != null && speech.revision == revision) {
            StoredSpeech survivor = merging.merge(
                    speech,
                    found.same().stream()
                            .filter(held::containsKey)
                            .map(held::get)
                            .toList(),
                    changes);
            if (survivor == speech) {
                excerpts(speech, found, held, changes);
            }
            translations(survivor, found.translations(), held, changes);
            speeches.flush();
        }
        database.change(COMPARED, id, revision);
        feed.add(changes);
        return changes.stream().map(change -> change.change().word()).toList();
    }

    private static boolean stands(StoredSpeech speech) {
        return speech.state.equals(StoredSpeech.AVAILABLE) || speech.state.equals(StoredSpeech.WITHDRAWN);
    }

    private void excerpts(StoredSpeech speech, Findings found, Map<UUID, StoredSpeech> held, List<FeedChange> changes) {
        StoredSpeech whole = found.excerptOf() == null ? null : held.get(found.excerptOf());
        mark(speech, whole, changes);
        for (UUID id : found.excerpts()) {
            StoredSpeech excerpt = held.get(id);
            if (excerpt != null && excerpt.excerptOf == null && stands(excerpt)) {
                mark(excerpt, speech, changes);
            }
        }
    }

    private void mark(StoredSpeech excerpt, @Nullable StoredSpeech whole, List<FeedChange> changes) {
        UUID of = whole == null || !stands(whole) ? null : whole.id;
        speeches.flush();
        if (database.change(EXCERPT, of, excerpt.id, of) > 0) {
            excerpt.excerptOf = of;
            changes.add(linked(excerpt, "excerptOf", whole == null ? excerpt : whole));
        }
    }

    private void translations(
            StoredSpeech speech, Map<UUID, String> evidence, Map<UUID, StoredSpeech> held, List<FeedChange> changes) {
        evidence.forEach((id, shown) -> {
            StoredSpeech other = held.get(id);
            if (other == null || !stands(other) || other.language == null || speech.language == null) {
                return;
            }
            UUID one = speech.id;
            boolean free = !hasOther(other.id, speech) && !hasOther(one, other);
            if (free && database.change(TRANSLATED, one, id, one, id, shown) > 0) {
                changes.add(linked(speech, "translations", other));
                changes.add(linked(other, "translations", speech));
            }
        });
    }

    private boolean hasOther(UUID of, StoredSpeech than) {
        return !database.list(OTHERS, row -> 1, of, of, of, than.id, than.language)
                .isEmpty();
    }

    /** What history brings is told quietly, of both. */
    static FeedChange linked(StoredSpeech speech, String field, StoredSpeech because) {
        boolean live = Arrival.LIVE.word().equals(speech.arrival)
                && Arrival.LIVE.word().equals(because.arrival);
        return new FeedChange(
                speech.id,
                speech.revision,
                ChangeKind.LINKED,
                List.of(field),
                null,
                live ? Arrival.LIVE : Arrival.BACKFILL,
                speech.scrapedAt,
                null);
    }
}
