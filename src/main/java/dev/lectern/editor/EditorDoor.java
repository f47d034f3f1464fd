package dev.lectern.editor;

import dev.lectern.oidc.AccessTokens;
import dev.lectern.oidc.AccessTokens.Verdict;
import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lets the editor in and nobody else. */
@Singleton
public class EditorDoor {

    private static final String SCHEME = "Bearer ";
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer realm=\"lectern\"");
    private static final Map<String, String> INVALID =
            Map.of("WWW-Authenticate", "Bearer realm=\"lectern\", error=\"invalid_token\"");
    private static final Map<String, String> INSUFFICIENT =
            Map.of("WWW-Authenticate", "Bearer realm=\"lectern\", error=\"insufficient_scope\"");

    /** The keys of the provider may have to be fetched anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EditorToken token;
    private final AccessTokens accessTokens;
    private final String role;
    private final boolean loopback;

    EditorDoor(
            EditorToken token,
            AccessTokens accessTokens,
            @ConfigProperty(name = "lectern.editor.role", defaultValue = "lectern-editor") String role,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.token = token;
        this.accessTokens = accessTokens;
        this.role = role;
        this.loopback = isLoopback(host);
    }

    /**
     * Lets pass who has the token, or an access token with the role of editors. May have to wait for the provider of those.
     *
     * @param authorization the header of that name
     * @throws Refusal with status 401; 403 when the access token is good but lacks the role
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, section 3.1, error codes</a>
     */
    public void editorOnly(@Nullable String authorization) {
        if (!token.known() && !accessTokens.taken()) {
            throw new Refusal(401, "No editor token is set up here; set lectern.editor.token.", CHALLENGE);
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal(
                    401,
                    "This call is for the editor; send the header 'Authorization: Bearer <editor token>'.",
                    CHALLENGE);
        }
        String given = authorization.substring(SCHEME.length()).strip();
        if (token.matches(given)) {
            return;
        }
        if (!accessTokens.taken()) {
            throw new Refusal(401, "The editor token is not right.", INVALID);
        }
        if (!(accessTokens.check(given).await().atMost(PATIENCE) instanceof Verdict.Valid valid)) {
            throw new Refusal(
                    401,
                    "The token is neither the editor token nor a valid access token; it may have expired, or come from another"
                            + " issuer or for another audience. Get a new one.",
                    INVALID);
        }
        if (!valid.roles().contains(role)) {
            throw new Refusal(
                    403,
                    "The access token is good, but has not the role '" + role + "', which editors need here.",
                    INSUFFICIENT);
        }
    }

    /** Lets everybody pass while only this machine can reach the program, else who has the token. */
    public void editorUnlessLoopback(@Nullable String authorization) {
        if (!loopback) {
            editorOnly(authorization);
        }
    }

    /** Whether only this machine can reach the program, so that trying pages is open to everybody. */
    public boolean onlyThisMachine() {
        return loopback;
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
