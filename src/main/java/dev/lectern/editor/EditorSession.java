package dev.lectern.editor;

import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a browser that it gave the editor token: the time until which it may stay, signed. Nothing is kept here, so any
 * process with the same configured token knows the sessions of the others, and the token itself never lies in a browser.
 */
@Singleton
public class EditorSession {

    /** Cookie that holds the session. */
    public static final String COOKIE = "lectern-editor";

    /** How long one stays signed in. */
    public static final Duration LASTS = Duration.ofHours(8);

    private final EditorToken token;
    private final SessionStamp stamp;

    EditorSession(EditorToken token, Clock clock) {
        this.token = token;
        this.stamp = new SessionStamp(token.sessionKey(), clock);
    }

    /**
     * Opens a session.
     *
     * @param given what was given as the editor token
     * @return the session, to be handed back to {@link #open(String)}
     * @throws Refusal with status 401 when it is not the token
     */
    public String begin(@Nullable String given) {
        if (!token.known()) {
            throw new Refusal(401, "No editor token is set up here; set lectern.editor.token.");
        }
        if (given == null || !token.matches(given.strip())) {
            throw new Refusal(401, "The editor token is not right.");
        }
        return stamp.of(LASTS);
    }

    /** Whether this is a session that still lasts. */
    public boolean open(@Nullable String session) {
        return until(session).isPresent();
    }

    /** Until when a session lasts; empty when it is none, or over. */
    public Optional<Instant> until(@Nullable String session) {
        return token.known() ? stamp.until(session) : Optional.empty();
    }
}
