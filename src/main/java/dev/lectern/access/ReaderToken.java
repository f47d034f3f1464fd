package dev.lectern.access;

import dev.lectern.editor.EditorToken;
import dev.lectern.editor.SessionStamp;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The token of readers, where reading is closed, and the sessions of browsers that gave it. */
@Singleton
public class ReaderToken {

    /** Cookie that holds the session. */
    public static final String COOKIE = "lectern-reader";

    /** How long one stays signed in. */
    public static final Duration LASTS = Duration.ofDays(30);

    private final byte @Nullable [] digest;
    private final @Nullable SessionStamp stamp;

    ReaderToken(@ConfigProperty(name = "lectern.reader.token") Optional<String> configured, Clock clock) {
        String token =
                configured.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        this.digest = token == null ? null : EditorToken.digest(token);
        this.stamp = token == null ? null : new SessionStamp(EditorToken.digest("reader session " + token), clock);
    }

    /** Whether this is the token; takes the same time whatever differs. */
    boolean matches(String token) {
        return digest != null && MessageDigest.isEqual(digest, EditorToken.digest(token));
    }

    /** Opens a session; empty when what was given is not the token. */
    public Optional<String> begin(@Nullable String given) {
        return stamp != null && given != null && matches(given.strip())
                ? Optional.of(stamp.of(LASTS))
                : Optional.empty();
    }

    /** Until when a session lasts; empty when it is none, or over. */
    Optional<Instant> until(@Nullable String session) {
        return stamp == null ? Optional.empty() : stamp.until(session);
    }
}
