package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.editor.RejectReplay;
import dev.lectern.page.ScrapedPage;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.store.RejectReader;
import dev.lectern.store.RejectedPage;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pages that could not be read. */
@Path("/api/rejects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pages", description = "Pages seen, handed in, and tried")
public class RejectsResource {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final RejectReader rejects;
    private final EditorDoor door;
    private final RejectReplay replay;

    RejectsResource(RejectReader rejects, EditorDoor door, RejectReplay replay) {
        this.rejects = rejects;
        this.door = door;
        this.replay = replay;
    }

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
            description = "Each with the stage and the reason.")
    @Parameter(in = ParameterIn.QUERY, name = "source", example = "demo", description = "Id of the source")
    @Parameter(in = ParameterIn.QUERY, name = "limit", example = "50", description = "1 to 200, usually 50")
    @Parameter(in = ParameterIn.QUERY, name = "before", description = "'next' of the page before")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Rejects.class)))
    public Rejects list(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("source", "limit", "before"));
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        List<RejectedPage> found = rejects.list(
                parameters.text("source"), parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE), limit + 1);
        if (found.size() <= limit) {
            return new Rejects(found, null);
        }
        return new Rejects(found.subList(0, limit), found.get(limit - 1).id());
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Try a rejected page again (editor)",
            description = "Publishes the page again, as it was fetched; the reject goes once the page can be read.")
    @APIResponse(
            responseCode = "202",
            description = "The page is on its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Replayed.class)))
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(
            responseCode = "404",
            description = "There is no such reject",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        ScrapedPage page = replay.replay(number(id));
        return Response.accepted(new Replayed(page.url(), page.sha256())).build();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new Refusal(404, "There is no reject '" + id + "'; GET /api/rejects lists those there are.");
        }
    }
}
