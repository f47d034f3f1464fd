package dev.lectern.editor;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The secret of the editor. Given by configuration; or, where the program serves with servers of its own, made at the first
 * start, shown once, and kept only as a digest in the data directory.
 */
@Singleton
public class EditorToken {

    /** Digest of a token that was made, in the data directory. */
    static final String FILE = "editor.token.sha256";

    private static final Logger LOG = Logger.getLogger(EditorToken.class);
    private static final int BYTES = 24;

    private final Optional<String> configured;
    private final Path file;
    private final boolean embedded;
    private final boolean serves;
    private final byte[] sessionKey;
    private byte @Nullable [] digest;

    @Inject
    EditorToken(
            @ConfigProperty(name = "lectern.editor.token") Optional<String> configured,
            @ConfigProperty(name = "lectern.data", defaultValue = "data") Path data,
            @ConfigProperty(name = "lectern.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "lectern.serve.enabled", defaultValue = "true") boolean serves) {
        this.configured = configured.map(String::strip).filter(token -> !token.isEmpty());
        this.file = data.resolve(FILE);
        this.embedded = embedded;
        this.serves = serves;
        this.sessionKey =
                this.configured.map(token -> digest("session " + token)).orElseGet(EditorToken::randomBytes);
    }

    void start(@Observes StartupEvent event) {
        prepare()
                .ifPresent(token -> LOG.infof(
                        "The editor token, made just now and shown only this once: %s (to have a new one, delete %s)",
                        token, file));
        if (serves && !embedded && configured.isEmpty()) {
            LOG.info(
                    "There is no editor token, so the calls for the editor are refused to all who bring no access token;"
                            + " lectern.editor.token sets one.");
        }
    }

    /** Takes or makes the token; gives it when it was made now. Makes none beside servers that it does not own. */
    synchronized Optional<String> prepare() {
        if (configured.isPresent()) {
            digest = digest(configured.get());
            return Optional.empty();
        }
        if (!embedded || !serves) {
            return Optional.empty();
        }
        try {
            if (Files.exists(file)) {
                digest =
                        HexFormat.of().parseHex(Files.readString(file, US_ASCII).strip());
                return Optional.empty();
            }
            String token = random();
            byte[] made = digest(token);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, HexFormat.of().formatHex(made) + "\n", US_ASCII);
            digest = made;
            return Optional.of(token);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf(
                    "There is no editor token, so editor calls are refused: %s cannot be used (%s). Set"
                            + " lectern.editor.token, or make that file writable or delete it.",
                    file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether there is a token at all. */
    synchronized boolean known() {
        return digest != null;
    }

    /** Whether this is the token; takes the same time whatever differs. */
    public synchronized boolean matches(String token) {
        return digest != null && MessageDigest.isEqual(digest, digest(token));
    }

    /**
     * The key that signs sessions. From the token where it is configured, the same in every process; else random and forgotten
     * with the process, as only the digest of the token is known, and that lies in a file.
     */
    byte[] sessionKey() {
        return sessionKey;
    }

    private static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** What is kept and compared of a token: SHA-256. */
    public static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
