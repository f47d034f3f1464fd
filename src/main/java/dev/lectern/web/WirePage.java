package dev.lectern.web;

import dev.lectern.query.SpeechQueries;
import dev.lectern.source.SourceRegistry;
import dev.lectern.store.Announcements;
import dev.lectern.store.SpeechCounts;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The front page: the newest speeches of a search, and new ones as they come. */
@Path("/")
public class WirePage {

    private final Announcements feed;
    private final SpeechSearch search;
    private final SpeechQueries queries;
    private final SpeechCounts counts;
    private final SourceRegistry sources;
    private final Site site;

    WirePage(
            Announcements feed,
            SpeechSearch search,
            SpeechQueries queries,
            SpeechCounts counts,
            SourceRegistry sources,
            Site site) {
        this.feed = feed;
        this.search = search;
        this.queries = queries;
        this.counts = counts;
        this.sources = sources;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance wire(Wire wire, Site.Frame site);
    }

    /**
     * What the front page shows.
     *
     * @param search what is asked
     * @param choices what the form offers
     * @param kept filters without a field, to be kept when the form is sent
     * @param cards speeches, newest first
     * @param position of the newest change, where the stream goes on
     * @param first whether this is the beginning of the list, where new speeches come in
     * @param older address of what is older; null at the end
     * @param none whether there is no speech at all, whatever is asked
     */
    record Wire(
            WireSearch search,
            WireChoices choices,
            List<Map.Entry<String, String>> kept,
            List<Card> cards,
            long position,
            boolean first,
            @Nullable String older,
            boolean none) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response wire(@Context UriInfo uri) {
        var given = uri.getQueryParameters();
        var query = queries.readNews(given);
        var asked = new WireSearch(given);
        // First the position, then the list: what comes in between is in both, and the page knows speeches by their id.
        long position = feed.newest();
        var page = search.find(query);
        List<Card> cards = IntStream.range(0, page.summaries().size())
                .mapToObj(i -> Card.of(page.summaries().get(i), page.hits().get(i)))
                .toList();
        var choices = WireChoices.of(counts.choices(WireChoices.MOST), sources.sources(), asked);
        var wire = new Wire(
                asked,
                choices,
                asked.kept(WireChoices.FIELDS),
                cards,
                position,
                query.after() == null,
                page.next() == null ? null : asked.older(page.next().text()),
                position == 0);
        return Html.page(200, Templates.wire(wire, site.frame("wire")));
    }
}
