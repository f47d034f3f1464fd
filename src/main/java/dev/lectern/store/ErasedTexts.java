package dev.lectern.store;

import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Digests of what was taken down, by which it is known wherever it is seen again. Nothing else is left to compare with, so it is known
 * when every word is the same, whatever title, labels and dates a page puts around them.
 */
@Singleton
class ErasedTexts {

    private static final Logger LOG = Logger.getLogger(ErasedTexts.class);

    private static final String REMEMBER =
            "insert into erased_text (digest, speech_id) values (?, ?) on conflict (digest) do update set speech_id = excluded.speech_id";

    private static final String CONTENT = """
            select content::text from revision
            where speech_id = ? and number = ? and not starts_with(content_hash, 'erased:')""";

    /** What another speech tells that stands must not be taken for erased: its own pages would tell nothing any more. */
    private static final String OWN = """
            select r.speech_id, r.number from revision r
            where r.speech_id = any (?::uuid[]) and not %s
            order by r.speech_id, r.number""".formatted(FormerRevisions.IS_OF_ANOTHER);

    private final Database database;

    ErasedTexts(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Remembers every text that speeches ever told, before they are erased.
     *
     * @param former what others told while they were the same
     * @param down the one of them by which the takedown is known
     */
    static void remember(Session session, Collection<String> speeches, FormerRevisions former, UUID down)
            throws SQLException {
        List<Revision.Key> all = new ArrayList<>(former.keys());
        all.addAll(session.list(
                OWN, row -> new Revision.Key(row.getObject(1, UUID.class), row.getInt(2)), speeches, speeches));
        for (Revision.Key one : all) { // as a text may be large
            for (String content : session.list(CONTENT, row -> row.getString(1), one.speechId(), one.number())) {
                for (String digest : digests(one, content)) {
                    session.change(REMEMBER, digest, down);
                }
            }
        }
    }

    /** It may come again. */
    static void forget(Session session, UUID speech) throws SQLException {
        session.change("delete from erased_text where speech_id = ?", speech);
    }

    /**
     * Which of these were taken down. Joins the caller's transaction.
     *
     * @return number of the observation to the speech that it is
     */
    Map<Integer, UUID> among(List<Observation> observed) {
        Map<Integer, UUID> found = new HashMap<>();
        if (observed.isEmpty()
                || database.list("select 1 from erased_text limit 1", row -> true)
                        .isEmpty()) {
            return found; // as nearly always: no digest need be taken
        }
        Map<String, List<Integer>> wanted = new HashMap<>();
        for (int n = 0; n < observed.size(); n++) {
            for (String digest : digests(observed.get(n).speech())) {
                wanted.computeIfAbsent(digest, any -> new ArrayList<>()).add(n);
            }
        }
        database.list(
                        "select digest, speech_id from erased_text where digest = any (?)",
                        row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
                        wanted.keySet())
                .forEach(erased ->
                        wanted.getOrDefault(erased.getKey(), List.of()).forEach(n -> found.put(n, erased.getValue())));
        return found;
    }

    private static List<String> digests(Speech speech) {
        List<String> digests = new ArrayList<>();
        digests.add(ContentHash.of(speech));
        ContentHash.ofWords(speech).ifPresent(digests::add);
        return digests;
    }

    /** What is broken can be taken down as well: that may be why it is. */
    private static List<String> digests(Revision.Key revision, String content) {
        try {
            return digests(SpeechJson.readSpeech(content.getBytes(UTF_8)));
        } catch (IOException e) {
            LOG.warnf(
                    "Revision %d of speech %s, which is taken down, holds no JSON of a speech: pages of the takedown stay down, but its"
                            + " text will not be known if another page brings it. %s",
                    revision.number(), revision.speechId(), e.getMessage());
            return List.of();
        }
    }
}
