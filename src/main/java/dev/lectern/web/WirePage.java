package dev.lectern.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.store.Announcements;
import dev.lectern.store.SpeechQuery;
import dev.lectern.store.SpeechSearch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front page: the newest speeches, and new ones as they come. */
@Path("/")
public class WirePage {

    private static final int SPEECHES = 30;
    private static final JsonMapper JSON = new JsonMapper();

    private final Announcements feed;
    private final SpeechSearch search;
    private final Site site;

    WirePage(Announcements feed, SpeechSearch search, Site site) {
        this.feed = feed;
        this.search = search;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance wire(List<Card> cards, long position, Site.Frame site);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response wire(@Context UriInfo uri) {
        // First the position, then the list: what comes in between is in both, and the page knows speeches by their id.
        long position = feed.newest();
        List<Card> cards = search.find(SpeechQuery.newest("live", SPEECHES)).summaries().stream()
                .map(WirePage::card)
                .toList();
        return Html.page(200, Templates.wire(cards, position, site.frame(uri)));
    }

    private static Card card(byte[] summary) {
        try {
            return Card.of(JSON.readTree(summary));
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }
}
