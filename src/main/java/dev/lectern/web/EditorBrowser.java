package dev.lectern.web;

import dev.lectern.access.ReaderToken;
import dev.lectern.editor.EditorSession;
import dev.lectern.problem.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the browser of just now may do: whether the editor sits before it, and whether a form came from a page of ours. */
@Singleton
class EditorBrowser {

    private final EditorSession sessions;
    private final CurrentVertxRequest current;
    private final Optional<String> publicUrl;

    EditorBrowser(
            EditorSession sessions,
            CurrentVertxRequest current,
            @ConfigProperty(name = "lectern.public-url") Optional<String> publicUrl) {
        this.sessions = sessions;
        this.current = current;
        this.publicUrl = publicUrl;
    }

    boolean signedIn() {
        Cookie cookie = request().getCookie(EditorSession.COOKIE);
        return cookie != null && sessions.open(cookie.getValue());
    }

    /**
     * Lets pass what a page of ours sent, or no page at all. The cookie is SameSite=Strict already; this also keeps out pages
     * of sister hosts.
     *
     * @throws Refusal with status 403
     */
    void sameSite() {
        HttpServerRequest request = request();
        if (!ours(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.authority().toString())) {
            throw new Refusal(403, "This form was sent by a page of another site; send it from the page here.");
        }
    }

    /**
     * Whether a form may be taken.
     *
     * @param fetchSite header Sec-Fetch-Site; null where browsers are older
     * @param origin header Origin; null when none was sent
     * @param authority host and port that were asked
     */
    static boolean ours(@Nullable String fetchSite, @Nullable String origin, String authority) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || origin.equals("http://" + authority) || origin.equals("https://" + authority);
    }

    /** The header that gives the browser a session of the editor, or takes it away when it is null. */
    String cookie(@Nullable String session) {
        return cookie(EditorSession.COOKIE, session, EditorSession.LASTS, "Strict");
    }

    /** The same for a reader. A link from another site may lead here, as nothing is changed by reading. */
    String readerCookie(@Nullable String session) {
        return cookie(ReaderToken.COOKIE, session, ReaderToken.LASTS, "Lax");
    }

    private String cookie(String name, @Nullable String session, Duration lasts, String sameSite) {
        boolean secure = request().isSSL() || secure(request().scheme(), publicUrl);
        return name + "=" + (session == null ? "" : session) + "; Path=/; HttpOnly; SameSite=" + sameSite + "; Max-Age="
                + (session == null ? 0 : lasts.toSeconds()) + (secure ? "; Secure" : "");
    }

    /**
     * Whether the browser is to send a cookie over TLS only: behind a proxy the request itself does not tell.
     *
     * @param scheme with which was asked
     * @param publicUrl address at which others see the program
     */
    static boolean secure(@Nullable String scheme, Optional<String> publicUrl) {
        return "https".equals(scheme)
                || publicUrl
                        .filter(url -> url.strip().regionMatches(true, 0, "https:", 0, 6))
                        .isPresent();
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
