package dev.lectern.editor;

import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Remembers in a browser that it gave the editor token: the time until which it may stay, signed. Nothing is kept here, so any
 * process with the same configured token knows the sessions of the others, and the token itself never lies in a browser.
 */
@Singleton
public class EditorSession {

    /** How long one stays signed in. */
    public static final Duration LASTS = Duration.ofHours(8);

    private static final String MAC = "HmacSHA256";

    private final EditorToken token;
    private final Clock clock;

    EditorSession(EditorToken token, Clock clock) {
        this.token = token;
        this.clock = clock;
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
        String until = Long.toString(clock.instant().plus(LASTS).getEpochSecond());
        return until + "." + signature(until);
    }

    /** Whether this is a session that still lasts. */
    public boolean open(@Nullable String session) {
        int dot = session == null ? -1 : session.indexOf('.');
        if (session == null || dot < 1 || dot > 12 || !token.known()) {
            return false;
        }
        String until = session.substring(0, dot);
        byte[] given = session.substring(dot + 1).getBytes(US_ASCII);
        return MessageDigest.isEqual(given, signature(until).getBytes(US_ASCII))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }

    private String signature(String until) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(token.sessionKey(), MAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(until.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
