package dev.lectern.api;

import dev.lectern.api.SpeakersResource.Detail;
import dev.lectern.editor.EditorDoor;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.speaker.SpeakerEditing;
import dev.lectern.speaker.SpeakerReader;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an editor decides about names. Each call answers with the speaker as it is now. */
@Path("/api/speakers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers")
@SecurityRequirement(name = "editor")
@APIResponse(
        responseCode = "200",
        description = "The speaker as it is now; after a merge, the one who stays",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = Detail.class)))
@APIResponse(responseCode = "400", ref = "WrongParameter")
@APIResponse(responseCode = "401", ref = "EditorOnly")
@APIResponse(responseCode = "403", ref = "NotAnEditor")
@APIResponse(
        responseCode = "404",
        description = "There is no such speaker",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SpeakerEditsResource {

    private static final int LONGEST_NAME = 200;

    private final SpeakerReader speakers;
    private final SpeakerEditing editing;
    private final EditorDoor door;

    SpeakerEditsResource(SpeakerReader speakers, SpeakerEditing editing, EditorDoor door) {
        this.speakers = speakers;
        this.editing = editing;
        this.door = door;
    }

    @POST
    @Path("/spellings")
    @Operation(
            summary = "Add a spelling of a speaker's name (editor)",
            description = "From then on it finds the speaker's speeches, and speeches that print it are the speaker's.")
    @Parameter(ref = "spelling")
    @APIResponse(
            responseCode = "409",
            description = "It is the name of another speaker who has several",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Detail add(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Parameter(example = "1", description = "Number of the speaker") @PathParam("id") String id,
            @Context UriInfo uri) {
        return edit(authorization, id, number -> editing.add(number, name(uri)));
    }

    @DELETE
    @Path("/spellings")
    @Operation(
            summary = "Take a spelling off a speaker (editor)",
            description = "One that pages print becomes a speaker of its own.")
    @Parameter(ref = "spelling")
    @APIResponse(
            responseCode = "409",
            description = "It is the only one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Detail remove(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Parameter(example = "1", description = "Number of the speaker") @PathParam("id") String id,
            @Context UriInfo uri) {
        return edit(authorization, id, number -> editing.remove(number, name(uri)));
    }

    @POST
    @Path("/merge")
    @Operation(
            summary = "Make two speakers one (editor)",
            description = "All names of the first become names of the second, and the first is no more.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "into",
            example = "2",
            required = true,
            description = "Number of the speaker who stays")
    public Detail merge(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Parameter(example = "1", description = "Number of the speaker who goes") @PathParam("id") String id,
            @Context UriInfo uri) {
        door.editorOnly(authorization);
        long into = new QueryParameters(uri.getQueryParameters(), Set.of("into")).number("into", 1, Long.MAX_VALUE, 0);
        if (into == 0) {
            throw Refusal.parameter("into", "is missing; give the number of the speaker who stays.");
        }
        editing.merge(SpeakersResource.number(id), into);
        return SpeakersResource.edited(speakers, into);
    }

    private Detail edit(@Nullable String authorization, String id, LongConsumer change) {
        door.editorOnly(authorization);
        long number = SpeakersResource.number(id);
        change.accept(number);
        return SpeakersResource.edited(speakers, number);
    }

    private static String name(UriInfo uri) {
        String name = new QueryParameters(uri.getQueryParameters(), Set.of("name")).text("name", LONGEST_NAME);
        if (name == null) {
            throw Refusal.parameter("name", "is missing; give a spelling, such as name=A.%20Miren.");
        }
        return name;
    }
}
