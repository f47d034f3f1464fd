package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.speaker.Speaker;
import dev.lectern.speaker.SpeakerCursor;
import dev.lectern.speaker.SpeakerReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who spoke. */
@Path("/api/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "Who spoke, in whatever spelling a page prints the name")
public class SpeakersResource {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final SpeakerReader speakers;

    SpeakersResource(SpeakerReader speakers) {
        this.speakers = speakers;
    }

    /** A speaker whom an editor has just changed, also if nothing is left that would show it. */
    static Detail edited(SpeakerReader speakers, long number) {
        return detail(speakers, number, speakers.any(number));
    }

    private static Detail detail(SpeakerReader speakers, long number, Optional<Speaker> found) {
        Speaker speaker = found.orElseThrow(() -> unknown(Long.toString(number)));
        return new Detail(speaker, speakers.candidates(number));
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
    public Response list(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("q", "limit", "cursor"));
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        SpeakerCursor after = SpeakerCursor.parse(parameters.text("cursor"));
        List<Speaker> found = speakers.list(parameters.text("q"), after.name(), after.id(), limit + 1);
        if (found.size() <= limit) {
            return Response.ok(new Speakers(found, null)).build();
        }
        String next = SpeakerCursor.after(found.get(limit - 1)).text();
        return Response.ok(new Speakers(found.subList(0, limit), next))
                .header("Link", NextLink.of(uri, "cursor", next))
                .build();
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
        return detail(speakers, number, speakers.one(number));
    }

    static long number(String id) {
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
