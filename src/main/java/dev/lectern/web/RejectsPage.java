package dev.lectern.web;

import dev.lectern.editor.RejectReplay;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.store.RejectReader;
import dev.lectern.store.RejectedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Pages that could not be read, for the editor to look at and to try again. */
@Path("/rejects")
@Produces(MediaType.TEXT_HTML)
public class RejectsPage {

    private static final int PAGE = 25;

    private final RejectReader rejects;
    private final RejectReplay replay;
    private final EditorBrowser browser;
    private final Site site;

    RejectsPage(RejectReader rejects, RejectReplay replay, EditorBrowser browser, Site site) {
        this.rejects = rejects;
        this.replay = replay;
        this.browser = browser;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rejects(Rejects rejects, Site.Frame site);
    }

    /**
     * What the page shows.
     *
     * @param items rejects, newest first
     * @param older address of those before; null at the end
     * @param editor whether the editor sits before it
     * @param source only those of this source; null for all
     * @param replayed number of the reject that was just sent again; 0 for none
     */
    record Rejects(
            List<Row> items,
            @Nullable String older,
            boolean editor,
            @Nullable String source,
            long replayed) {}

    /** A reject. */
    record Row(
            long id,
            @Nullable WebLink link,
            String url,
            String source,
            String stage,
            String reason,
            Moment firstSeen,
            Moment lastSeen,
            int times,
            boolean replayable) {

        static Row of(RejectedPage page) {
            return new Row(
                    page.id(),
                    WebLink.of(page.url(), null).orElse(null),
                    page.url(),
                    page.source(),
                    page.stage(),
                    page.reason(),
                    Moment.of(page.firstSeen()),
                    Moment.of(page.lastSeen()),
                    page.times(),
                    RejectReplay.hasAddress(page.url()));
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("source", "before", "replayed"));
        String source = parameters.text("source");
        List<RejectedPage> found =
                rejects.list(source, parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RejectedPage> shown = more ? found.subList(0, PAGE) : found;
        String older = null;
        if (more) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("before", shown.get(PAGE - 1).id())
                    .replaceQueryParam("replayed")
                    .build();
            older = "/rejects?" + next.getRawQuery();
        }
        var view = new Rejects(
                shown.stream().map(Row::of).toList(),
                older,
                browser.signedIn(),
                source,
                parameters.number("replayed", 1, Long.MAX_VALUE, 0));
        return Html.page(200, Templates.rejects(view, site.frame("rejects")));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(hidden = true)
    public Response replay(@PathParam("id") String id) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn("/rejects")).build();
        }
        replay.replay(number(id));
        return Response.status(303)
                .header("Location", "/rejects?replayed=" + number(id))
                .build();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new Refusal(404, "There is no reject '" + id + "'.");
        }
    }
}
