package dev.lectern.editor;

import dev.lectern.oidc.AccessTokens;
import dev.lectern.oidc.AccessTokens.Verdict;
import dev.lectern.problem.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final EditorToken token;
    private final AccessTokens accessTokens;
    private final String role;
    private final boolean loopback;
    private final CurrentVertxRequest current;

    EditorDoor(
            EditorToken token,
            AccessTokens accessTokens,
            @ConfigProperty(name = "lectern.editor.role", defaultValue = "lectern-editor") String role,
            @ConfigProperty(name = "quarkus.http.host") String host,
            CurrentVertxRequest current) {
        this.token = token;
        this.accessTokens = accessTokens;
        this.role = role;
        this.loopback = isLoopback(host);
        this.current = current;
    }

    /**
     * Lets pass who has the token, or an access token with the role of editors. May have to wait for the provider of those.
     *
     * @param authorization the header of that name
     * @throws Refusal with status 401; 403 when the access token is good but lacks the role, 503 when it cannot be checked
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
        if (!(accessTokens.check(given).await().indefinitely() instanceof Verdict.Valid valid)) {
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

    /** Lets pass who asks from this machine while nobody else can reach the program, else who has the token. */
    public void editorUnlessLoopback(@Nullable String authorization) {
        if (!onlyThisMachine()) {
            editorOnly(authorization);
        }
    }

    /**
     * Whether only this machine can reach the program and the request of just now was made on it, so that trying pages is open.
     * A proxy on the same machine speaks for others, and so does a page whose name was made to mean this machine.
     */
    public boolean onlyThisMachine() {
        RoutingContext exchange = current.getCurrent();
        if (!loopback || exchange == null) {
            return false;
        }
        HttpServerRequest request = exchange.request();
        HostAndPort asked = request.authority();
        return asked != null
                && THIS_MACHINE.contains(asked.host().toLowerCase(Locale.ROOT))
                && request.headers().names().stream().noneMatch(EditorDoor::ofProxy);
    }

    /**
     * Whether a header is one with which proxies say for whom they ask.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7239">RFC 7239, Forwarded</a> and
     *     <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.3">RFC 9110, section 7.6.3, Via</a>
     */
    static boolean ofProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.equals("via") || name.startsWith("x-forwarded-");
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
