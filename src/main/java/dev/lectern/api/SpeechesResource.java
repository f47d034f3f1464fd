package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.editor.SpeechTakedown;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.problem.SpeechIds;
import dev.lectern.query.QueryParameters;
import dev.lectern.query.SpeechQueries;
import dev.lectern.speech.SpeechChange;
import dev.lectern.store.SpeechPage;
import dev.lectern.store.SpeechQuery;
import dev.lectern.store.SpeechSearch;
import dev.lectern.store.Takedown;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Speeches as they are now. */
@Path("/api/speeches")
@Tag(name = "Speeches", description = "Speeches as they are now, and the pages they were read from")
public class SpeechesResource {

    private final SpeechSearch search;
    private final SpeechQueries queries;
    private final SpeechTakedown takedown;
    private final EditorDoor door;

    SpeechesResource(SpeechSearch search, SpeechQueries queries, SpeechTakedown takedown, EditorDoor door) {
        this.search = search;
        this.queries = queries;
        this.takedown = takedown;
        this.door = door;
    }

    @GET
    @Operation(
            summary = "Find speeches, newest first",
            description =
                    "All filters that are given must hold; several values of one (repeated, or separated by commas) are alternatives."
                            + " With 'q', each item tells in 'hits' in which turns the words stand.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; its Link header leads to the next one",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ListShape.Speeches.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    public Response list(@Context UriInfo uri) {
        SpeechQuery wanted = queries.read(uri.getQueryParameters());
        SpeechPage page = search.find(wanted);
        List<byte[]> items = wanted.q() == null
                ? page.summaries()
                : IntStream.range(0, page.summaries().size())
                        .mapToObj(i -> JsonBytes.withHits(
                                page.summaries().get(i), page.hits().get(i)))
                        .toList();
        if (page.next() == null) {
            return Response.ok(JsonBytes.list(items, "null"), MediaType.APPLICATION_JSON)
                    .build();
        }
        String next = page.next().text();
        return Response.ok(JsonBytes.list(items, '"' + next + '"'), MediaType.APPLICATION_JSON)
                .header("Link", NextLink.of(uri, "cursor", next))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One speech", description = "As its newest change tells it, or as one of its revisions was.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "revision",
            example = "1",
            description = "Number of the revision; the newest without it")
    @APIResponse(
            responseCode = "200",
            description = "The speech with all turns",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpeechChange.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such speech or revision",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "410", ref = "Erased")
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        long revision = new QueryParameters(uri.getQueryParameters(), Set.of("revision"))
                .number("revision", 1, Integer.MAX_VALUE, 0);
        var found = revision == 0 ? search.full(SpeechIds.read(id)) : search.full(SpeechIds.read(id), (int) revision);
        byte[] json = found.orElseThrow(() -> revision == 0
                ? SpeechIds.unknown(id)
                : new Refusal(404, "The speech '" + id + "' has no revision " + revision + " that was announced."));
        return Response.ok(json, MediaType.APPLICATION_JSON).build();
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a speech down for good (editor)",
            description =
                    "Erases its text, its history and its pages as fetched, leaves a tombstone at each of its positions,"
                            + " and announces 'withdrawn' without a text. Its pages do not bring it back until the takedown is"
                            + " lifted: DELETE /api/takedowns/{id}.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "reason",
            example = "Court order 12/2026",
            description = "Why, for other editors; at most 1000 characters")
    @APIResponse(
            responseCode = "200",
            description = "What was taken down",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Takedown.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(
            responseCode = "404",
            description = "There is no such speech",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Takedown takeDown(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id,
            @Context UriInfo uri) {
        door.editorOnly(authorization);
        String reason = new QueryParameters(uri.getQueryParameters(), Set.of("reason")).text("reason");
        return takedown.takeDown(SpeechIds.read(id), reason);
    }
}
