package dev.lectern.web;

import dev.lectern.editor.RejectReplay;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.store.RejectFilter;
import dev.lectern.store.RejectQueue;
import dev.lectern.store.RejectReader;
import dev.lectern.store.RejectedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
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
import java.util.stream.Stream;
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
     * @param groups how many of which source, stage and reason there are
     * @param items rejects, newest first
     * @param older address of those before; null at the end
     * @param editor whether the editor sits before it
     * @param filters what is chosen, each with the address that takes it off
     * @param replayed number of the reject that was just sent again; 0 for none
     * @param queued how many were just asked to be sent again; -1 for none
     */
    record Rejects(
            List<RejectGroupView> groups,
            List<Row> items,
            @Nullable String older,
            boolean editor,
            List<Chosen> filters,
            long replayed,
            long queued) {}

    /** A filter that is set. */
    record Chosen(String name, String value, String off) {}

    /** A reject. */
    record Row(
            long id,
            @Nullable WebLink link,
            String url,
            String source,
            String stage,
            String code,
            String reason,
            @Nullable String stack,
            boolean waiting,
            Moment firstSeen,
            Moment lastSeen,
            int times,
            boolean replayable,
            boolean dismissible) {

        static Row of(RejectedPage page, @Nullable String stack) {
            boolean replayable = RejectReplay.hasAddress(page.url());
            return new Row(
                    page.id(),
                    WebLink.of(page.url(), null).orElse(null),
                    page.url(),
                    page.source(),
                    page.stage(),
                    page.code(),
                    page.reason(),
                    stack,
                    page.waiting(),
                    Moment.of(page.firstSeen()),
                    Moment.of(page.lastSeen()),
                    page.times(),
                    replayable,
                    !replayable || page.refusedAgain());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        var parameters = new QueryParameters(
                uri.getQueryParameters(), Set.of("source", "stage", "reason", "before", "replayed", "queued"));
        var which = new RejectFilter(parameters.text("source"), parameters.text("stage"), parameters.text("reason"));
        List<RejectedPage> found =
                rejects.list(which, parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE), PAGE + 1);
        boolean editor = browser.signedIn();
        boolean more = found.size() > PAGE;
        List<RejectedPage> shown = more ? found.subList(0, PAGE) : found;
        String older = null;
        if (more) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("before", shown.get(PAGE - 1).id())
                    .replaceQueryParam("replayed")
                    .replaceQueryParam("queued")
                    .build();
            older = "/rejects?" + next.getRawQuery();
        }
        var view = new Rejects(
                rejects.groups(which).stream().map(RejectGroupView::of).toList(),
                shown.stream().map(page -> row(page, editor)).toList(),
                older,
                editor,
                chosen(uri),
                parameters.number("replayed", 1, Long.MAX_VALUE, 0),
                parameters.number("queued", 0, Long.MAX_VALUE, -1));
        return Html.page(200, Templates.rejects(view, site.frame("rejects")));
    }

    /** Where Lectern failed is for the editor only. */
    private Row row(RejectedPage page, boolean editor) {
        return Row.of(page, editor && page.hasStack() ? rejects.stack(page.id()).orElse(null) : null);
    }

    private static List<Chosen> chosen(UriInfo uri) {
        return Stream.of("source", "stage", "reason")
                .filter(name -> uri.getQueryParameters().containsKey(name))
                .map(name -> {
                    String rest = uri.getRequestUriBuilder()
                            .replaceQueryParam(name)
                            .replaceQueryParam("before")
                            .replaceQueryParam("replayed")
                            .replaceQueryParam("queued")
                            .build()
                            .getRawQuery();
                    return new Chosen(
                            name,
                            uri.getQueryParameters().getFirst(name),
                            rest == null || rest.isEmpty() ? "/rejects" : "/rejects?" + rest);
                })
                .toList();
    }

    @POST
    @Path("/replay")
    @Operation(hidden = true)
    public Response replay(
            @FormParam("source") @Nullable String source,
            @FormParam("stage") @Nullable String stage,
            @FormParam("reason") @Nullable String reason) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn("/rejects")).build();
        }
        RejectQueue.Asked asked = replay.replay(new RejectFilter(source, stage, reason));
        return Response.status(303)
                .header("Location", "/rejects?queued=" + asked.queued())
                .build();
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

    @POST
    @Path("/{id}/dismiss")
    @Operation(hidden = true)
    public Response dismiss(@PathParam("id") String id) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn("/rejects")).build();
        }
        replay.dismiss(number(id));
        return Response.status(303).header("Location", "/rejects").build();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new Refusal(404, "There is no reject '" + id + "'.");
        }
    }
}
