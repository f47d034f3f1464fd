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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down what comparisons found, and tells it. Joins the caller's transaction; doing it twice changes nothing. */
@ApplicationScoped
public class SpeechLinks {

    /** A text that changed meanwhile is compared anew. */
    private static final String COMPARED = """
            with held as (
                select s.id from unnest(?::uuid[], ?::int[]) done (id, revision)
                join speech s on s.id = done.id and s.revision = done.revision
                order by s.id for no key update of s)
            update speech s set compared = true from held where s.id = held.id""";

    private static final String EXCERPT =
            "update speech set excerpt_of = ? where id = ? and excerpt_of is distinct from ?";

    private static final String EXCERPTS = "select id from speech where excerpt_of = any (?::uuid[])";

    /** What was shortened from a text that is another by now. */
    private static final String ANEW = """
            update speech set compared = false where excerpt_of = any (?::uuid[]) and id = any (?::uuid[]) and compared""";

    private static final String LOCK = "select 1 from speech where id = any (?::uuid[]) order by id for no key update";

    private final StoredSpeeches speeches;
    private final Merging merging;
    private final StoredTranslations translations;
    private final Feed feed;
    private final Database database;

    SpeechLinks(
            StoredSpeeches speeches, Merging merging, StoredTranslations translations, Feed feed, DataSource database) {
        this.translations = translations;
        this.speeches = speeches;
        this.merging = merging;
        this.feed = feed;
        this.database = new Database(database);
    }

    /**
     * Writes down what was found of speeches, but of those that have changed meanwhile.
     *
     * @param compared speeches, each once
     * @return what was told, as words on the wire
     */
    public List<String> apply(List<Compared> compared) {
        List<Compared> telling = compared.stream().filter(Compared::tells).toList();
        Set<UUID> involved = new HashSet<>();
        telling.forEach(one -> {
            involved.add(one.id());
            involved.addAll(one.found().all());
        });
        List<String> excerpts = database.list(
                EXCERPTS,
                row -> row.getString(1),
                compared.stream().map(one -> one.id().toString()).toList());
        excerpts.forEach(id -> involved.add(UUID.fromString(id)));
        lock(involved, compared);
        Map<UUID, StoredSpeech> held = speeches.hold(involved);
        Set<UUID> old = telling.stream()
                .filter(one -> isOld(one, held))
                .map(Compared::id)
                .collect(Collectors.toSet());
        List<FeedChange> changes = new ArrayList<>();
        for (Compared one : telling) {
            StoredSpeech speech = held.get(one.id());
            if (speech != null && stands(speech) && speech.revision == one.revision() && !old.contains(one.id())) {
                apply(speech, one.found(), held, changes);
            }
        }
        speeches.flush();
        List<Compared> done =
                compared.stream().filter(one -> !old.contains(one.id())).toList();
        database.change(
                COMPARED,
                done.stream().map(one -> one.id().toString()).toList(),
                done.stream().map(Compared::revision).toArray(Integer[]::new));
        database.change(ANEW, done.stream().map(one -> one.id().toString()).toList(), excerpts);
        feed.add(changes);
        return changes.stream().map(change -> change.change().word()).toList();
    }

    /** All at once and in the order of their ids, as the relay does; those without findings are locked as well, to be marked. */
    private void lock(Set<UUID> involved, List<Compared> compared) {
        if (!involved.isEmpty()) {
            Set<UUID> all = new HashSet<>(involved);
            compared.forEach(one -> all.add(one.id()));
            database.list(LOCK, row -> 1, Sketches.texts(all));
        }
    }

    private void apply(StoredSpeech speech, Findings found, Map<UUID, StoredSpeech> held, List<FeedChange> changes) {
        StoredSpeech survivor = merging.merge(
                speech,
                found.same().stream()
                        .map(id -> standing(held, id))
                        .filter(other -> other != null && other != speech)
                        .distinct()
                        .toList(),
                changes);
        if (survivor == speech) {
            excerpts(speech, found, held, changes);
        }
        held.values().forEach(other -> pointAtSurvivor(other, held));
        if (survivor == speech) {
            part(speech, found.apart(), held, changes);
        }
        translations(survivor, found.translations(), held, changes);
    }

    /** The row was changed beside the entity, which must not write the old value back. */
    private static void pointAtSurvivor(StoredSpeech speech, Map<UUID, StoredSpeech> held) {
        StoredSpeech whole = speech.excerptOf == null ? null : held.get(speech.excerptOf);
        if (whole != null && whole.mergedInto != null) {
            speech.excerptOf = whole.mergedInto;
        }
    }

    /** What it was compared with tells something else by now: it is compared anew. */
    private static boolean isOld(Compared one, Map<UUID, StoredSpeech> held) {
        return one.found().all().stream()
                .map(held::get)
                .anyMatch(other -> other != null
                        && !one.seen().getOrDefault(other.id, other.revision).equals(other.revision));
    }

    /** What was merged with an earlier one of the batch stands for that. */
    private static @Nullable StoredSpeech standing(Map<UUID, StoredSpeech> held, UUID id) {
        StoredSpeech speech = held.get(id);
        while (speech != null && speech.mergedInto != null) {
            speech = held.get(speech.mergedInto);
        }
        return speech == null || !stands(speech) ? null : speech;
    }

    private static boolean stands(StoredSpeech speech) {
        return speech.state.equals(StoredSpeech.AVAILABLE) || speech.state.equals(StoredSpeech.WITHDRAWN);
    }

    private void excerpts(StoredSpeech speech, Findings found, Map<UUID, StoredSpeech> held, List<FeedChange> changes) {
        StoredSpeech whole = found.excerptOf() == null ? null : standing(held, found.excerptOf());
        if (whole == speech) {
            return;
        }
        if (whole != null || speech.excerptOf != null) {
            mark(speech, whole, changes);
        }
        for (UUID id : found.excerpts()) {
            StoredSpeech excerpt = standing(held, id);
            if (excerpt != null && excerpt != speech && excerpt.excerptOf == null) {
                mark(excerpt, speech, changes);
            }
        }
    }

    private void mark(StoredSpeech excerpt, @Nullable StoredSpeech whole, List<FeedChange> changes) {
        UUID of = whole == null ? null : whole.id;
        speeches.flush();
        if (database.change(EXCERPT, of, excerpt.id, of) > 0) {
            excerpt.excerptOf = of;
            changes.add(linked(excerpt, "excerptOf", whole == null ? excerpt : whole));
        }
    }

    private void part(StoredSpeech speech, Set<UUID> apart, Map<UUID, StoredSpeech> held, List<FeedChange> changes) {
        for (UUID id : apart) {
            StoredSpeech other = held.get(id);
            UUID one = speech.id;
            if (other != null && translations.part(one, id)) {
                changes.add(linked(speech, "translations", other));
                if (stands(other)) {
                    changes.add(linked(other, "translations", speech));
                }
            }
        }
    }

    private void translations(
            StoredSpeech speech, Map<UUID, String> evidence, Map<UUID, StoredSpeech> held, List<FeedChange> changes) {
        evidence.forEach((id, shown) -> {
            StoredSpeech other = standing(held, id);
            if (other == null || other == speech || other.language == null || speech.language == null) {
                return;
            }
            UUID one = speech.id;
            boolean free = !translations.hasOther(other.id, speech) && !translations.hasOther(one, other);
            if (free && translations.link(one, other.id, shown)) {
                changes.add(linked(speech, "translations", other));
                changes.add(linked(other, "translations", speech));
            }
        });
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
