package dev.lectern.web;

import dev.lectern.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Errors in words for people: programs get a problem in JSON, browsers a page that says the same. */
@Singleton
class ErrorPages {

    private final Site site;

    ErrorPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(int status, String title, String sentence, Site.Frame site);
    }

    /** Whether the answer is read by a person. */
    static boolean forBrowsers(String path, @Nullable String accept) {
        return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    String page(int status, String sentence, RoutingContext exchange) {
        String title = switch (status) {
            case 400 -> "That cannot be asked";
            case 401 -> "For the editor";
            case 404 -> "Not found";
            case 503 -> "Back in a moment";
            default ->
                status >= 500
                        ? "Something went wrong here"
                        : Problem.of(status, sentence, null).title();
        };
        return Templates.error(status, title, sentence, site.frame("error", exchange))
                .render();
    }
}
