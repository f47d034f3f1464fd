package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.editor.RejectReplay;
import dev.lectern.page.ScrapedPage;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.store.RejectFilter;
import dev.lectern.store.RejectGroup;
import dev.lectern.store.RejectQueue;
import dev.lectern.store.RejectReader;
import dev.lectern.store.RejectedPage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pages that could not be read. */
@Path("/api/rejects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pages", description = "Pages seen, handed in, and tried")
public class RejectsResource {

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final Set<String> FILTERS = Set.of("source", "stage", "reason");
    private static final Set<String> STAGES = Set.of("read", "parse", "store");

    private final RejectReader rejects;
    private final EditorDoor door;
    private final RejectReplay replay;

    RejectsResource(RejectReader rejects, EditorDoor door, RejectReplay replay) {
        this.rejects = rejects;
        this.door = door;
        this.replay = replay;
    }

    /** Some rejected pages that are on their way again; {@code left} cannot be sent: their records name no page or have no bytes. */
    @Schema(name = "ReplayedPages")
    public record ReplayedMany(int replayed, int left) {}

    /** Rejects by source, stage and reason. */
    @Schema(name = "RejectSummary")
    public record Summary(List<RejectGroup> items) {}

    /** A rejected page that is on its way again. */
    @Schema(name = "ReplayedPage")
    public record Replayed(String url, String sha256) {}

    /**
     * Rejects, newest first.
     *
     * @param items pages with stage and reason
     * @param next what to give as {@code before} for the next page of the list; null on the last one
     */
    @Schema(name = "RejectList")
    public record Rejects(
            List<RejectedPage> items, @Nullable Long next) {}

    @GET
    @Operation(
            summary = "Pages that could not be read, newest first",
            description =
                    "Each with the stage and the reason: a sentence about this page, and a 'code' that is the same for all pages with the"
                            + " same trouble. A page leaves the list when it can be read.")
    @Parameter(in = ParameterIn.QUERY, name = "source", example = "demo", description = "Id of the source")
    @Parameter(in = ParameterIn.QUERY, name = "stage", example = "parse", description = "read, parse or store")
    @Parameter(in = ParameterIn.QUERY, name = "reason", example = "empty", description = "'code' of the reason")
    @Parameter(in = ParameterIn.QUERY, name = "limit", example = "50", description = "1 to 200, usually 50")
    @Parameter(in = ParameterIn.QUERY, name = "before", description = "'next' of the page before")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Rejects.class)))
    public Response list(@Context UriInfo uri) {
        var parameters =
                new QueryParameters(uri.getQueryParameters(), Set.of("source", "stage", "reason", "limit", "before"));
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        List<RejectedPage> found = rejects.list(
                filter(parameters), parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE), limit + 1);
        if (found.size() <= limit) {
            return Response.ok(new Rejects(found, null)).build();
        }
        long next = found.get(limit - 1).id();
        return Response.ok(new Rejects(found.subList(0, limit), next))
                .header("Link", NextLink.of(uri, "before", next))
                .build();
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "Why pages could not be read: how many of which source, at which stage, for which reason",
            description = "Those first that were refused last; at most 500 groups.")
    @Parameter(in = ParameterIn.QUERY, name = "source", example = "demo", description = "Id of the source")
    @Parameter(in = ParameterIn.QUERY, name = "stage", example = "parse", description = "read, parse or store")
    @Parameter(in = ParameterIn.QUERY, name = "reason", example = "empty", description = "'code' of the reason")
    @APIResponse(
            responseCode = "200",
            description = "The groups",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Summary.class)))
    public Summary summary(@Context UriInfo uri) {
        return new Summary(rejects.groups(filter(new QueryParameters(uri.getQueryParameters(), FILTERS))));
    }

    @GET
    @Path("/{id}/stack")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Where Lectern failed at a page (editor)",
            description = "The stack of the fault, at most 16,000 characters. A page that is at fault itself has none.")
    @APIResponse(
            responseCode = "200",
            description = "The stack",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "There is no such reject, or it has no stack",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response stack(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        String stack = rejects.stack(number(id))
                .orElseThrow(() -> new Refusal(
                        404,
                        "There is no reject " + id
                                + " with a stack; 'hasStack' in GET /api/rejects tells which have one."));
        return Response.ok(stack, "text/plain; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("/replay")
    @Operation(
            summary = "Try many rejected pages again (editor)",
            description =
                    "A source's, all of one reason, or all of one stage: at least one has to be named. Publishes the pages again in the"
                            + " background, the oldest first, as they were fetched; a page that was fetched more than seven days ago"
                            + " is history and not told as news. Each leaves the list once it can be read. To ask twice sends nothing"
                            + " twice while it waits.")
    @Parameter(in = ParameterIn.QUERY, name = "source", example = "demo", description = "Id of the source")
    @Parameter(in = ParameterIn.QUERY, name = "stage", example = "parse", description = "read, parse or store")
    @Parameter(in = ParameterIn.QUERY, name = "reason", example = "empty", description = "'code' of the reason")
    @APIResponse(
            responseCode = "202",
            description = "So many are on their way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReplayedMany.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    public Response replay(@HeaderParam("Authorization") @Nullable String authorization, @Context UriInfo uri) {
        door.editorOnly(authorization);
        RejectQueue.Asked asked = replay.replay(filter(new QueryParameters(uri.getQueryParameters(), FILTERS)));
        return Response.accepted(new ReplayedMany(asked.queued(), asked.left())).build();
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Try a rejected page again (editor)",
            description =
                    "Publishes the page again, as it was fetched; the reject goes once the page can be read. A page that was fetched"
                            + " more than seven days ago is history and not told as news.")
    @APIResponse(
            responseCode = "202",
            description = "The page is on its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Replayed.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "There is no such reject",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        ScrapedPage page = replay.replay(number(id));
        return Response.accepted(new Replayed(page.url(), page.sha256())).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Dismiss a reject of which nothing can become (editor)",
            description =
                    "One whose record names no page or has no bytes, or whose page was replayed and refused again since; it stays on"
                            + " lectern.rejects as long as the topic keeps it.")
    @APIResponse(responseCode = "204", description = "It is forgotten here")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "There is no such reject",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Its page can be tried again: replay it first, and dismiss it when it is refused again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void dismiss(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        replay.dismiss(number(id));
    }

    private static RejectFilter filter(QueryParameters parameters) {
        return new RejectFilter(parameters.text("source"), parameters.word("stage", STAGES), parameters.text("reason"));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new Refusal(404, "There is no reject '" + id + "'; GET /api/rejects lists those there are.");
        }
    }
}
