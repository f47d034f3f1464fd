package dev.lectern.store;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.Sketch;
import dev.lectern.likeness.SpeechText;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What stored speeches tell now, ready to be compared. Joins the caller's transaction. */
@Singleton
public class CurrentTexts {

    /** A speech that was merged is read as it was, and stands for the one that it was merged into. */
    private static final String OF = """
            select s.id as asked, w.id, w.revision, w.state, r.content, r.content_hash, k.digests
            from speech s
            join speech w on w.id = coalesce(s.merged_into, s.id)
            left join revision r on r.speech_id = s.id and r.number = s.revision
            left join speech_sketch k on k.speech_id = s.id
            where s.id = any (?::uuid[])""";

    private static final Logger LOG = Logger.getLogger(CurrentTexts.class);

    private final Database database;

    /** Told once each. */
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();

    CurrentTexts(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * A stored speech.
     *
     * @param id its id
     * @param revision number of its newest revision
     * @param state its state
     * @param text what it tells; null when it was erased
     * @param sketch of its text, kept also when it was erased
     * @param contentHash digest of what its publisher said, kept and marked also when it was erased
     */
    public record Current(
            UUID id,
            int revision,
            String state,
            @Nullable SpeechText text,
            Sketch sketch,
            @Nullable String contentHash) {

        /** Whether a new text is this speech: of what was erased, only when it says exactly the same, as nothing is left to compare with. */
        boolean tells(SpeechText candidate) {
            return text == null
                    ? Erasure.digest(ContentHash.of(candidate.speech())).equals(contentHash)
                    : candidate.to(text) == Likeness.SAME;
        }
    }

    /**
     * Those with the given ids, by the ids given; without one that cannot be read, which is told in the log, so that it keeps none of the
     * others from being compared.
     */
    public Map<UUID, Current> of(Collection<UUID> ids) {
        Map<UUID, Current> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> asked = new ArrayList<>(Sketches.texts(ids));
            database.list(
                    OF,
                    row -> {
                        UUID id = row.getObject("asked", UUID.class);
                        return read(row).map(current -> found.put(id, current));
                    },
                    asked);
        }
        return found;
    }

    private Optional<Current> read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        var digests = row.getArray("digests");
        var sketch = new Sketch(digests == null ? List.of() : List.of((Integer[]) digests.getArray()));
        String content = row.getString("content");
        boolean gone = content == null || state.equals(StoredSpeech.ERASED);
        try {
            return Optional.of(new Current(
                    id,
                    row.getInt("revision"),
                    state,
                    gone ? null : SpeechText.of(SpeechJson.readSpeech(content.getBytes(UTF_8))),
                    sketch,
                    row.getString("content_hash")));
        } catch (IOException | RuntimeException e) {
            if (unreadable.add(id)) {
                LOG.errorf(
                        e,
                        "The newest revision of speech %s cannot be read: no other is compared with it until `revision.content` is restored.",
                        id);
            }
            return Optional.empty();
        }
    }
}
