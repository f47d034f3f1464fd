package dev.lectern.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page needs to know. */
@Singleton
class Site {

    /** Cookie with the reader's choice of light or dark. */
    static final String THEME = "theme";

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final String version;
    private final Optional<String> publicUrl;
    private final CurrentVertxRequest current;

    Site(
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version,
            @ConfigProperty(name = "lectern.public-url") Optional<String> publicUrl,
            CurrentVertxRequest current) {
        this.version = version;
        this.publicUrl = publicUrl;
        this.current = current;
    }

    /** The frame of the page that answers the request of just now. */
    Frame frame(String section) {
        return frame(section, current.getCurrent());
    }

    Frame frame(String section, RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(THEME);
        String theme = cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
        String origin = publicUrl.orElseGet(
                () -> exchange.request().scheme() + "://" + exchange.request().authority());
        String path = exchange.request().method().name().equals("GET")
                ? exchange.request().uri()
                : "/";
        return new Frame(
                version,
                origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin,
                theme,
                section,
                path);
    }

    /**
     * Values for the frame.
     *
     * @param version version of the program, so that browsers fetch new assets after an upgrade
     * @param origin address of this site as the reader sees it
     * @param theme {@code light}, {@code dark}, or {@code auto} for what the reader's system says
     * @param section which part of the site the page belongs to
     * @param path of this page, to come back to
     */
    record Frame(String version, String origin, String theme, String section, String path) {}
}
