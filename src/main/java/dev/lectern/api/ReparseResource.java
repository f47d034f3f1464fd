package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.parse.PageParser;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.source.SourceRegistry;
import dev.lectern.store.Reparse;
import dev.lectern.store.Reparses;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All pages read again. */
@Path("/api/reparse")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pages", description = "Pages seen, handed in, and tried")
public class ReparseResource {

    private final Reparses reparses;
    private final SourceRegistry sources;
    private final EditorDoor door;
    private final Clock clock;

    ReparseResource(Reparses reparses, SourceRegistry sources, EditorDoor door, Clock clock) {
        this.reparses = reparses;
        this.sources = sources;
        this.door = door;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Read all pages again with the parser of now (editor)",
            description = "In the background, one at a time in all processes. What reads differently is announced as"
                    + " 'reparsed', speeches found on pages that held none as 'available', all of it with the arrival"
                    + " 'backfill'. A speech that cannot be read again stays as it is and is counted.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "source",
            example = "demo",
            description = "Only pages of this source; all without it")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reparse.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "409",
            description = "One is running",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response begin(@HeaderParam("Authorization") @Nullable String authorization, @Context UriInfo uri) {
        door.editorOnly(authorization);
        String source = new QueryParameters(uri.getQueryParameters(), Set.of("source")).text("source");
        if (source != null && sources.find(source).isEmpty()) {
            throw Refusal.parameter(
                    "source", "'" + source + "' is not defined here; GET /api/sources lists those that are.");
        }
        if (!reparses.begin(source, PageParser.VERSION, clock.instant())) {
            throw new Refusal(
                    409, "Pages are being read again already; GET /api/reparse tells how far it is, DELETE stops it.");
        }
        return Response.accepted(newest()).build();
    }

    @GET
    @Operation(
            summary = "How far the reading of all pages is",
            description =
                    "Of the one that runs, or ran last, with the last 20 pages whose speech could not be read again.")
    @APIResponse(
            responseCode = "200",
            description = "Its progress",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reparse.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @APIResponse(
            responseCode = "404",
            description = "There never was one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Reparse progress(@Context UriInfo uri) {
        new QueryParameters(uri.getQueryParameters(), Set.of());
        return newest();
    }

    private Reparse newest() {
        return reparses.newest()
                .orElseThrow(() -> new Refusal(
                        404, "Pages were never read again; POST /api/reparse has all of them read, for the editor."));
    }

    @DELETE
    @Operation(
            summary = "Stop the reading of all pages (editor)",
            description = "What was read already stays; the next one begins at the beginning.")
    @APIResponse(
            responseCode = "200",
            description = "How far it was",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reparse.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "None is running",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Reparse stop(@HeaderParam("Authorization") @Nullable String authorization) {
        door.editorOnly(authorization);
        if (!reparses.stop(clock.instant())) {
            throw new Refusal(404, "No pages are being read again just now.");
        }
        return newest();
    }
}
