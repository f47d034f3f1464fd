package dev.lectern.editor;

import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lets the editor in and nobody else. */
@Singleton
public class EditorDoor {

    private static final String SCHEME = "Bearer ";
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer realm=\"lectern\"");

    private final EditorToken token;
    private final boolean loopback;

    EditorDoor(EditorToken token, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.token = token;
        this.loopback = isLoopback(host);
    }

    /**
     * Lets pass who has the token.
     *
     * @param authorization the header of that name
     * @throws Refusal with status 401
     */
    public void editorOnly(@Nullable String authorization) {
        if (!token.known()) {
            throw new Refusal(401, "No editor token is set up here; set lectern.editor.token.", CHALLENGE);
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal(
                    401,
                    "This call is for the editor; send the header 'Authorization: Bearer <editor token>'.",
                    CHALLENGE);
        }
        if (!token.matches(authorization.substring(SCHEME.length()).strip())) {
            throw new Refusal(401, "The editor token is not right.", CHALLENGE);
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
