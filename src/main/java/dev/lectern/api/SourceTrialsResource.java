package dev.lectern.api;

import dev.lectern.api.TriedDefinition.SampleResult;
import dev.lectern.editor.EditorDoor;
import dev.lectern.frontier.SourceRequests;
import dev.lectern.intake.DefinitionBody;
import dev.lectern.intake.DefinitionTrials;
import dev.lectern.intake.SampleTrials;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.source.SourceRegistry;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets the editor try a definition, run the samples of one, and have a source looked at now. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceTrialsResource {

    private static final String EXAMPLE = """
            id: harbour-office
            publisher: Harbour Office of Port Ellery
            discover:
              - listing: https://harbour.example/speeches
            """;

    private final EditorDoor door;
    private final DefinitionTrials trials;
    private final SampleTrials samples;
    private final SourceRegistry registry;
    private final SourceRequests requests;
    private final Clock clock;

    SourceTrialsResource(
            EditorDoor door,
            DefinitionTrials trials,
            SampleTrials samples,
            SourceRegistry registry,
            SourceRequests requests,
            Clock clock) {
        this.door = door;
        this.trials = trials;
        this.samples = samples;
        this.registry = registry;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * A source that will be looked at.
     *
     * @param id of the source
     * @param nextCheck when the first of its lists can be looked at: now, or when its host's pause is over
     */
    @Schema(name = "SourceAsked")
    public record Asked(@Schema(examples = "harbour-office") String id, Instant nextCheck) {}

    /** What the samples of a definition came to. */
    @Schema(name = "SampleResults")
    public record Samples(List<SampleResult> items) {}

    @POST
    @Path("/check")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "tryDefinition",
            summary = "Try a definition before it is watched (editor)",
            description =
                    "The body is the YAML of a definition. The answer says whether it is valid, which links it would follow"
                            + " and why it would leave others out, what the first page is read as, and what its samples come to."
                            + " Nothing is kept. Its hosts are asked as gently as by watching, robots.txt is obeyed, and no file that"
                            + " it names is read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/yaml",
                            example = EXAMPLE,
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "It was looked at, whether it is valid or not",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = TriedDefinition.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "413",
            description = "It is larger than a definition may be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "It asks for private addresses, and Lectern does not listen on loopback",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "429", ref = "TooManyTrials")
    public TriedDefinition tryDefinition(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Content-Type") @Nullable String contentType,
            InputStream body) {
        door.editorOnly(authorization);
        return TriedDefinition.of(trials.run(DefinitionBody.read(body, contentType), door.onlyThisMachine()));
    }

    @POST
    @Path("/{id}/check")
    @Operation(
            operationId = "checkSource",
            summary = "Look at a source now (editor)",
            description = "Its listings, feeds and folders are due at once, in the turn of their hosts.")
    @APIResponse(
            responseCode = "202",
            description = "Whoever watches it looks at it next",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "Nobody watches such a source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response check(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        Instant now = clock.instant();
        Instant next = requests.lookNow(id, now).orElse(null);
        if (next == null && registry.find(id).isEmpty()) {
            throw new Refusal(404, "Nobody watches a source '" + id + "'; GET /api/sources lists those there are.");
        }
        // A definition that is only seconds old has not been scheduled yet, and is looked at first thing.
        return Response.accepted(new Asked(id, next == null ? now : next)).build();
    }

    @GET
    @Path("/{id}/samples")
    @Operation(
            operationId = "runSamples",
            summary = "Run the samples of a source (editor)",
            description =
                    "Reads each page that the definition names in 'samples', from the folder of the definition, and"
                            + " compares what was read with what is expected.")
    @APIResponse(
            responseCode = "200",
            description = "They were run",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Samples.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "This process has no such definition",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Samples samples(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        door.editorOnly(authorization);
        return registry.find(id)
                .map(source -> new Samples(
                        samples.run(source).stream().map(SampleResult::of).toList()))
                .orElseThrow(() -> new Refusal(404, "This process has no definition of a source '" + id + "'."));
    }
}
