package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.frontier.LatestLosses;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A source that changed how it looks, and that an operator takes as it is now. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What is watched, and how it is doing")
public class SourceAcceptResource {

    private final LatestLosses losses;
    private final EditorDoor door;

    SourceAcceptResource(LatestLosses losses, EditorDoor door) {
        this.losses = losses;
        this.door = door;
    }

    /** With what a source is compared from now on: with what it has been since that day. */
    @Schema(name = "AcceptedSource")
    public record Accepted(String id, LocalDate since) {}

    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptSource",
            summary = "Accept that the pages of a source have lost what they had (editor)",
            description =
                    "From now on they are compared with what they have been since the first loss. Without it the new state becomes"
                            + " the past by itself, 30 days after it began.")
    @APIResponse(
            responseCode = "200",
            description = "It is accepted",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Accepted.class),
                            example = "{\"id\": \"harbour-office\", \"since\": \"2026-11-24\"}"))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "409",
            description = "There is nothing to accept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Accepted accept(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        LocalDate since = losses.accept(id);
        if (since == null) {
            throw new Refusal(
                    409,
                    "The pages of a source '" + id
                            + "' have lost nothing that they used to have; 'lost' in GET /api/sources"
                            + " tells which have.");
        }
        return new Accepted(id, since);
    }
}
