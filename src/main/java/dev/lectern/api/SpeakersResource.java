package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lectern.editor.EditorDoor;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.speaker.Speaker;
import dev.lectern.speaker.SpeakerEditing;
import dev.lectern.speaker.SpeakerReader;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
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

/** Who spoke. */
@Path("/api/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "Who spoke, in whatever spelling a page prints the name")
public class SpeakersResource {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int LONGEST_NAME = 200;

    private final SpeakerReader speakers;
    private final SpeakerEditing editing;
    private final EditorDoor door;

    SpeakersResource(SpeakerReader speakers, SpeakerEditing editing, EditorDoor door) {
        this.speakers = speakers;
        this.editing = editing;
        this.door = door;
    }

    /** A page of speakers. */
    @Schema(name = "SpeakerList")
    record Speakers(
            @Schema(description = "By name") List<Speaker> items,

            @Schema(description = "Cursor of the next page; null on the last one") @Nullable
            String next) {}

    /** A speaker, and who may be the same. */
    @Schema(name = "SpeakerDetail")
    record Detail(
            @JsonUnwrapped Speaker speaker,

            @Schema(description = "Speakers of the same family name, for the editor to decide")
            List<Speaker.Candidate> candidates) {}

    @GET
    @Operation(
            summary = "Speakers, by name",
            description = "Every name that pages print belongs to one speaker: capitals, diacritics, scripts and usual"
                    + " transliterations make no difference, and initials count where they can only be one person's.")
    @Parameter(in = ParameterIn.QUERY, name = "q", example = "Miren", description = "Part of a name, in any spelling")
    @Parameter(in = ParameterIn.QUERY, name = "limit", example = "20", description = "1 to 100, usually 20")
    @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "'next' of the page before")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Speakers.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    public Speakers list(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("q", "limit", "cursor"));
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        SpeakerCursor after = SpeakerCursor.parse(parameters.text("cursor"));
        List<Speaker> found = speakers.list(parameters.text("q"), after.name(), after.id(), limit + 1);
        if (found.size() <= limit) {
            return new Speakers(found, null);
        }
        Speaker last = found.get(limit - 1);
        String next = new SpeakerCursor(last.name().toLowerCase(Locale.ROOT), last.id()).text();
        return new Speakers(found.subList(0, limit), next);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One speaker", description = "With all spellings, and with others who may be the same person.")
    @Parameter(in = ParameterIn.PATH, name = "id", example = "1", description = "Number of the speaker")
    @APIResponse(
            responseCode = "200",
            description = "The speaker",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Detail.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such speaker",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Detail one(@PathParam("id") String id) {
        long number = number(id);
        Speaker speaker = speakers.one(number).orElseThrow(() -> unknown(id));
        return new Detail(speaker, speakers.candidates(number));
    }

    @POST
    @Path("/{id}/spellings")
    @Operation(
            summary = "Add a spelling of a speaker's name (editor)",
            description = "From then on it finds the speaker's speeches, and speeches that print it are the speaker's.")
    @Parameter(in = ParameterIn.PATH, name = "id", example = "1", description = "Number of the speaker")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "name",
            example = "A. Miren",
            required = true,
            description = "The spelling")
    @APIResponse(
            responseCode = "200",
            description = "The speaker as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Detail.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "409",
            description = "It is the name of another speaker who has several",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Detail add(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id,
            @Context UriInfo uri) {
        door.editorOnly(authorization);
        editing.add(number(id), name(uri));
        return one(id);
    }

    @DELETE
    @Path("/{id}/spellings")
    @Operation(
            summary = "Take a spelling off a speaker (editor)",
            description = "One that pages print becomes a speaker of its own.")
    @Parameter(in = ParameterIn.PATH, name = "id", example = "1", description = "Number of the speaker")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "name",
            example = "A. Miren",
            required = true,
            description = "The spelling")
    @APIResponse(
            responseCode = "200",
            description = "The speaker as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Detail.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "409",
            description = "It is the only one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Detail remove(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id,
            @Context UriInfo uri) {
        door.editorOnly(authorization);
        editing.remove(number(id), name(uri));
        return one(id);
    }

    @POST
    @Path("/{id}/merge")
    @Operation(
            summary = "Make two speakers one (editor)",
            description = "All names of the first become names of the second, and the first is no more.")
    @Parameter(in = ParameterIn.PATH, name = "id", example = "1", description = "Number of the speaker who goes")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "into",
            example = "2",
            required = true,
            description = "Number of the speaker who stays")
    @APIResponse(
            responseCode = "200",
            description = "The speaker who stays",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Detail.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "There is no such speaker",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Detail merge(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id,
            @Context UriInfo uri) {
        door.editorOnly(authorization);
        long into = new QueryParameters(uri.getQueryParameters(), Set.of("into")).number("into", 1, Long.MAX_VALUE, 0);
        if (into == 0) {
            throw Refusal.parameter("into", "is missing; give the number of the speaker who stays.");
        }
        editing.merge(number(id), into);
        return one(Long.toString(into));
    }

    private static String name(UriInfo uri) {
        String name = new QueryParameters(uri.getQueryParameters(), Set.of("name")).text("name");
        if (name == null) {
            throw Refusal.parameter("name", "is missing; give a spelling, such as name=A.%20Miren.");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusal.parameter(
                    "name", "has " + name.length() + " characters; names have " + LONGEST_NAME + " at most.");
        }
        return name;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return new Refusal(404, "There is no speaker '" + id + "'; GET /api/speakers lists those there are.");
    }
}
