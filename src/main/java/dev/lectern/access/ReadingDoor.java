package dev.lectern.access;

import dev.lectern.editor.EditorSession;
import dev.lectern.editor.EditorToken;
import dev.lectern.oidc.AccessTokens;
import dev.lectern.oidc.AccessTokens.Verdict;
import dev.lectern.problem.Refusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lets nobody read without a token where {@code lectern.read=token} says so. It stands before everything: what is added later
 * is closed as well, unless it is named here.
 */
@Singleton
public class ReadingDoor {

    /** After the headers, before the routes. */
    private static final int ORDER = 90;

    /** What operators, and those who want to sign in, need before they have a token. None of it holds what was read. */
    private static final List<String> OPEN = List.of("/q/", "/assets/", "/editor/", "/schemas/");

    private static final List<String> OPEN_PAGES = List.of("/q", "/editor", "/asyncapi.yaml", "/favicon.ico");

    private final Reading reading;
    private final ReaderToken reader;
    private final EditorToken editor;
    private final EditorSession sessions;
    private final AccessTokens accessTokens;

    ReadingDoor(
            @ConfigProperty(name = "lectern.read", defaultValue = "public") String reading,
            ReaderToken reader,
            EditorToken editor,
            EditorSession sessions,
            AccessTokens accessTokens) {
        this.reading = Reading.of(reading);
        this.reader = reader;
        this.editor = editor;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
    }

    /** Whether readers need a token. */
    public boolean closed() {
        return reading == Reading.TOKEN;
    }

    void register(@Observes Filters filters) {
        if (closed()) {
            filters.register(this::check, ORDER);
        }
    }

    void check(RoutingContext exchange) {
        String token =
                Credentials.token(exchange.request().getHeader("Authorization")).orElse(null);
        if (open(exchange.normalizedPath()) || preflight(exchange) || (token != null && known(token))) {
            exchange.next();
            return;
        }
        Instant session = session(exchange).orElse(null);
        if (session != null) {
            Expiry.set(exchange, session);
            exchange.next();
        } else if (token != null && accessTokens.taken()) {
            ask(exchange, token);
        } else {
            refuse(exchange, refusal(token));
        }
    }

    static boolean open(String path) {
        return OPEN_PAGES.contains(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    /** Browsers ask without any token whether they may send one. */
    private static boolean preflight(RoutingContext exchange) {
        return exchange.request().method().name().equals("OPTIONS");
    }

    /** Until when a browser is signed in. */
    private Optional<Instant> session(RoutingContext exchange) {
        return sessions.until(cookie(exchange, EditorSession.COOKIE))
                .or(() -> reader.until(cookie(exchange, ReaderToken.COOKIE)));
    }

    private static @Nullable String cookie(RoutingContext exchange, String name) {
        Cookie cookie = exchange.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    private boolean known(String token) {
        return reader.matches(token) || editor.matches(token);
    }

    /** The provider of access tokens may have to be asked for its keys; any token of it may read. */
    private void ask(RoutingContext exchange, String token) {
        Context context = exchange.vertx().getOrCreateContext();
        accessTokens
                .check(token)
                .subscribe()
                .with(
                        verdict -> context.runOnContext(nothing -> {
                            if (verdict instanceof Verdict.Valid valid) {
                                valid.until().ifPresent(until -> Expiry.set(exchange, until));
                                exchange.next();
                            } else {
                                refuse(exchange, refusal(token));
                            }
                        }),
                        failure -> context.runOnContext(nothing -> {
                            if (failure instanceof Refusal refusal) {
                                refuse(exchange, refusal);
                            } else {
                                exchange.fail(failure);
                            }
                        }));
    }

    private static Refusal refusal(@Nullable String token) {
        return new Refusal(
                401,
                token == null
                        ? "Reading needs a token here; send the header 'Authorization: Bearer <token>', or sign in at /editor."
                        : "This token does not let anybody read; it may be wrong, or have expired.");
    }

    /** A person is led to where one signs in; a program is told. */
    private static void refuse(RoutingContext exchange, Refusal refusal) {
        HttpServerResponse response = exchange.response();
        String path = exchange.normalizedPath();
        if (forPeople(exchange, path)) {
            response.setStatusCode(303)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader(
                            "Location",
                            "/editor?back="
                                    + URLEncoder.encode(exchange.request().uri(), UTF_8))
                    .end();
            return;
        }
        if (refusal.status() == 401) {
            // A dialog of the browser is what feed readers need, and nobody else.
            response.putHeader(
                    "WWW-Authenticate",
                    path.startsWith("/feed.") ? "Basic realm=\"lectern\"" : "Bearer realm=\"lectern\"");
        }
        RefusedRequest.answer(exchange, refusal);
    }

    private static boolean forPeople(RoutingContext exchange, String path) {
        String accept = exchange.request().getHeader("Accept");
        return exchange.request().method().name().equals("GET")
                && !path.startsWith("/api/")
                && !path.startsWith("/feed.")
                && accept != null
                && accept.contains("text/html");
    }
}
