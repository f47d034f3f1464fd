package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.editor.SpeechTakedown;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.store.Takedown;
import dev.lectern.store.Takedowns;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Speeches that were taken down. */
@Path("/api/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speeches", description = "Speeches as they are now, and the pages they were read from")
public class TakedownsResource {

    private final Takedowns takedowns;
    private final SpeechTakedown takedown;
    private final EditorDoor door;

    TakedownsResource(Takedowns takedowns, SpeechTakedown takedown, EditorDoor door) {
        this.takedowns = takedowns;
        this.takedown = takedown;
        this.door = door;
    }

    /** What was taken down, newest first. */
    @Schema(name = "TakedownList")
    public record Down(List<Takedown> items) {
        public Down {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(
            summary = "Speeches that were taken down (editor)",
            description = "The newest 500, newest first, with their pages, of which nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The takedowns",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Down.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    public Down list(@HeaderParam("Authorization") @Nullable String authorization, @Context UriInfo uri) {
        door.editorOnly(authorization);
        new QueryParameters(uri.getQueryParameters(), Set.of());
        return new Down(takedowns.newest());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Lift a takedown (editor)",
            description =
                    "The pages of the speech are looked at again soon; what they show then is stored anew and announced"
                            + " as 'restored'. What was erased does not come back.")
    @APIResponse(
            responseCode = "200",
            description = "What was lifted",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Takedown.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "The speech is not taken down",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Takedown lift(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        try {
            return takedown.lift(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Refusal(404, "'" + id + "' is no id of a speech; GET /api/takedowns lists those taken down.");
        }
    }
}
