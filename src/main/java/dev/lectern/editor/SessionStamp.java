package dev.lectern.editor;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A time until which a browser may stay, signed, so that it can be left with the browser and nothing is kept here. */
public final class SessionStamp {

    private static final String MAC = "HmacSHA256";
    private static final int MOST_DIGITS = 12;

    private final byte[] key;
    private final Clock clock;

    /**
     * Stamps with a key.
     *
     * @param key secret; another one makes other stamps
     */
    public SessionStamp(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /** A stamp that is good for so long. */
    public String of(Duration lasts) {
        String until = Long.toString(clock.instant().plus(lasts).getEpochSecond());
        return until + "." + signature(until);
    }

    /** Whether this is a stamp of ours that is still good. */
    public boolean good(@Nullable String stamp) {
        return until(stamp).isPresent();
    }

    /** Until when a stamp is good; empty when it is none of ours, or no longer good. */
    public Optional<Instant> until(@Nullable String stamp) {
        int dot = stamp == null ? -1 : stamp.indexOf('.');
        if (stamp == null || dot < 1 || dot > MOST_DIGITS) {
            return Optional.empty();
        }
        String until = stamp.substring(0, dot);
        byte[] given = stamp.substring(dot + 1).getBytes(US_ASCII);
        if (!MessageDigest.isEqual(given, signature(until).getBytes(US_ASCII))) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(until))).filter(clock.instant()::isBefore);
    }

    private String signature(String until) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(until.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
