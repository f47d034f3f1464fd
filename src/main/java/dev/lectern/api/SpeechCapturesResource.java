package dev.lectern.api;

import dev.lectern.page.AsciiUri;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.problem.SpeechIds;
import dev.lectern.store.CaptureHistory;
import dev.lectern.store.CaptureReader;
import dev.lectern.store.CapturedPage;
import dev.lectern.store.SeenCapture;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The pages that speeches were read from. */
@Path("/api/speeches")
@Tag(name = "Speeches", description = "Speeches as they are now, and the pages they were read from")
public class SpeechCapturesResource {

    private final CaptureReader captures;
    private final CaptureHistory history;

    SpeechCapturesResource(CaptureReader captures, CaptureHistory history) {
        this.captures = captures;
        this.history = history;
    }

    /** What was ever seen of the pages of a speech, newest first. */
    @Schema(name = "CaptureList")
    public record Captures(List<SeenCapture> items) {
        public Captures {
            items = List.copyOf(items);
        }
    }

    @GET
    @Path("/{id}/capture")
    @Operation(
            summary = "The page that the speech was read from, as it was fetched",
            description = "Byte by byte; to be kept, not to be shown: it comes as an attachment.")
    @APIResponse(
            responseCode = "200",
            description = "The page, with the media type that its server gave",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such speech",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page is not kept any more, or the speech was taken down",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response capture(@PathParam("id") String id) {
        CapturedPage page = captures.of(SpeechIds.read(id)).orElseThrow(() -> SpeechIds.unknown(id));
        if (page.body() == null) {
            throw new Refusal(
                    410,
                    "The page, fetched at " + page.fetchedAt() + " with the SHA-256 " + page.sha256()
                            + ", is not kept any more; lectern.captures.keep tells how long pages are.");
        }
        var answer = Response.ok(page.body(), mediaType(page.contentType()))
                .header("Content-Disposition", "attachment; filename=\"" + SpeechIds.read(id) + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store") // what is taken down must not stand in a cache between
                .header("X-Content-Type-Options", "nosniff");
        AsciiUri.of(page.url()).ifPresent(uri -> answer.header("Content-Location", uri));
        return answer.build();
    }

    @GET
    @Path("/{id}/captures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was ever seen of the pages of the speech",
            description =
                    "The newest 500 distinct captures of all its places, newest first, also those that told nothing new; 'revision'"
                            + " is the first that was read from one.")
    @APIResponse(
            responseCode = "200",
            description = "The captures",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Captures.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such speech",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "410", ref = "Erased")
    public Captures captures(@PathParam("id") String id) {
        List<SeenCapture> found = history.of(SpeechIds.read(id));
        if (found.isEmpty()) {
            throw SpeechIds.unknown(id);
        }
        return new Captures(found);
    }

    /** What servers call a media type need not be one. */
    private static MediaType mediaType(@Nullable String text) {
        try {
            return text == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : MediaType.valueOf(text);
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
