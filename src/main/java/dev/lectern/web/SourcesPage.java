package dev.lectern.web;

import dev.lectern.frontier.LatestLosses;
import dev.lectern.frontier.SourceHealth;
import dev.lectern.frontier.SourceHealths;
import dev.lectern.frontier.SourceReport;
import dev.lectern.frontier.SourceReports;
import dev.lectern.frontier.SourceRequests;
import dev.lectern.problem.Refusal;
import dev.lectern.source.InvalidSource;
import dev.lectern.source.SourceRegistry;
import dev.lectern.store.SpeechCounts;
import dev.lectern.store.SpeechQuery;
import dev.lectern.store.SpeechSearch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is watched, and how it is doing; all from the database, as this process may watch nothing itself. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
public class SourcesPage {

    private static final int NEWEST = 10;

    private final SourceRegistry registry;
    private final SourceHealths healths;
    private final SourceReports reports;
    private final LatestLosses losses;
    private final SpeechCounts counts;
    private final SpeechSearch search;
    private final SourceRequests requests;
    private final EditorBrowser browser;
    private final Clock clock;
    private final Site site;

    SourcesPage(
            SourceRegistry registry,
            SourceHealths healths,
            SourceReports reports,
            LatestLosses losses,
            SpeechCounts counts,
            SpeechSearch search,
            SourceRequests requests,
            EditorBrowser browser,
            Clock clock,
            Site site) {
        this.registry = registry;
        this.healths = healths;
        this.reports = reports;
        this.losses = losses;
        this.counts = counts;
        this.search = search;
        this.requests = requests;
        this.browser = browser;
        this.clock = clock;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sources(List<SourceView> sources, List<InvalidSource> invalid, Site.Frame site);

        static native TemplateInstance source(
                SourceReportView report, List<Card> cards, boolean editor, boolean asked, Site.Frame site);
    }

    @GET
    @Operation(hidden = true)
    public Response sources() {
        var perDay = perDay(null);
        List<SourceView> views =
                healths.all().stream().map(health -> view(health, perDay)).toList();
        return Html.page(200, Templates.sources(views, registry.invalid(), site.frame("sources")));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response source(@PathParam("id") String id, @QueryParam("asked") @Nullable String asked) {
        SourceReport report = reports.find(id)
                .orElseThrow(() -> new Refusal(404, "There is no source '" + id + "'. It may have been renamed."));
        SourceView view = view(report.health(), perDay(id));
        List<Card> cards =
                search.find(ofSource(id)).summaries().stream().map(Card::of).toList();
        return Html.page(
                200,
                Templates.source(
                        SourceReportView.of(view, report, registry.find(id).orElse(null), today()),
                        cards,
                        browser.signedIn(),
                        asked != null,
                        site.frame("sources")));
    }

    @POST
    @Path("/{id}/check")
    @Operation(hidden = true)
    public Response check(@PathParam("id") String id) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn("/sources")).build();
        }
        // A definition that is only seconds old has not been scheduled yet, and is looked at first thing.
        if (requests.lookNow(id, clock.instant()).isEmpty() && registry.find(id).isEmpty()) {
            throw new Refusal(404, "Nobody watches a source '" + id + "'.");
        }
        return Response.status(303)
                .header("Location", "/sources/" + id + "?asked=true")
                .build();
    }

    @POST
    @Path("/{id}/accept")
    @Operation(hidden = true)
    public Response accept(@PathParam("id") String id) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn("/sources")).build();
        }
        losses.accept(id); // when there is nothing to accept any more, the page shows it
        return Response.status(303)
                .header(
                        "Location",
                        UriBuilder.fromPath("/sources/{id}").build(id).toString())
                .build();
    }

    private static SpeechQuery ofSource(String id) {
        return new SpeechQuery(null, null, id, null, null, null, null, null, null, null, null, NEWEST, null);
    }

    private Map<String, Map<LocalDate, Integer>> perDay(@Nullable String source) {
        Instant since = today().minusDays(DayBars.DAYS - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return counts.perDay(since, source);
    }

    private SourceView view(SourceHealth health, Map<String, Map<LocalDate, Integer>> perDay) {
        return SourceView.of(
                health, registry.find(health.id()).orElse(null), perDay.getOrDefault(health.id(), Map.of()), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
