package dev.lectern.editor;

import dev.lectern.frontier.PageTakedowns;
import dev.lectern.problem.Refusal;
import dev.lectern.problem.SpeechIds;
import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.Erasure;
import dev.lectern.store.Takedown;
import dev.lectern.store.Takedowns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes speeches down for good, and lifts it. */
@Singleton
public class SpeechTakedown {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 1_000;

    private static final Logger LOG = Logger.getLogger(SpeechTakedown.class);
    private static final int TRIES = 3;

    private final Database database;
    private final Clock clock;

    SpeechTakedown(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /**
     * Erases a speech. To do it again changes nothing but the reason.
     *
     * @param reason why, for other editors; null when none is given
     * @throws Refusal with status 400 when the reason is too long, 404 when there is no such speech
     */
    public Takedown takeDown(UUID speech, @Nullable String reason) {
        if (reason != null && (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0)) {
            throw Refusal.parameter(
                    "reason", "may have at most " + LONGEST_REASON + " characters, and no NUL; say it shorter.");
        }
        var now = clock.instant();
        Takedown takedown = run(session -> {
                    Optional<Takedown> erased = Erasure.erase(session, speech, reason, now);
                    if (erased.isPresent()) {
                        PageTakedowns.tell(session, erased.get().urls(), Takedowns.OUTCOME, now);
                    }
                    return erased;
                })
                .orElseThrow(() -> SpeechIds.unknown(speech.toString()));
        LOG.infof(
                "The speech %s was taken down, with %d pages.",
                speech, takedown.urls().size());
        return takedown;
    }

    /**
     * Lets the pages of a speech that was taken down be read again; the next look at them stores it anew.
     *
     * @throws Refusal with status 404 when it was not taken down
     */
    public Takedown lift(UUID speech) {
        var now = clock.instant();
        Takedown lifted = run(session -> {
                    Optional<Takedown> found = Erasure.lift(session, speech);
                    if (found.isPresent()) {
                        PageTakedowns.lookAnew(session, found.get().urls(), now);
                    }
                    return found;
                })
                .orElseThrow(() -> new Refusal(
                        404,
                        "The speech '" + speech + "' is not taken down; GET /api/takedowns lists those that are."));
        LOG.infof("The takedown of the speech %s was lifted; its pages are looked at again.", speech);
        return lifted;
    }

    /** Others lock the same pages and rows, and PostgreSQL may choose us to end a deadlock. */
    private Optional<Takedown> run(Database.Work<Optional<Takedown>> work) {
        for (int tried = 1; ; tried++) {
            try {
                return database.together(work);
            } catch (DatabaseFailed e) {
                if (tried == TRIES || !e.isRefusal()) {
                    throw e;
                }
            }
        }
    }
}
