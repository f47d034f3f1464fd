package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lectern.parse.Hints;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.problem.Problem;
import dev.lectern.speech.Speech;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries a page: says what Lectern makes of it and stores nothing. */
@Path("/api/parse")
@Tag(name = "Pages", description = "Pages seen, handed in, and tried")
public class ParseResource {

    private final EditorDoor door;
    private final PageBody bodies;
    private final PageParser parser;
    private final ParseTrials trials;

    ParseResource(EditorDoor door, PageBody bodies, PageParser parser, ParseTrials trials) {
        this.door = door;
        this.bodies = bodies;
        this.parser = parser;
        this.trials = trials;
    }

    /**
     * What became of a page.
     *
     * @param result {@code speech}, {@code not-a-speech} or {@code unreadable}
     * @param reason why it is no speech; null when it is one
     * @param title title of the page
     * @param paragraphs main text, whatever the result
     * @param speech what was read; null when it is no speech
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ParsedPage")
    public record Parsed(
            @Schema(enumeration = {"speech", "not-a-speech", "unreadable"})
            String result,

            @Nullable String reason,
            @Nullable String title,
            List<String> paragraphs,
            @Nullable Speech speech) {

        static Parsed of(ParseResult read) {
            if (read instanceof ParseResult.Speeches found) {
                return new Parsed(
                        "speech",
                        null,
                        read.title(),
                        read.paragraphs(),
                        found.speeches().get(0));
            }
            if (read instanceof ParseResult.NotASpeech other) {
                return new Parsed("not-a-speech", other.reason(), read.title(), read.paragraphs(), null);
            }
            return new Parsed(
                    "unreadable", ((ParseResult.Unreadable) read).reason(), read.title(), read.paragraphs(), null);
        }
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What Lectern makes of a page",
            description =
                    "The body is the page, Content-Type its media type, Content-Location its URL. Nothing is stored. Open to"
                            + " everybody while the program listens on loopback, else for the editor.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The page was looked at, whatever it is",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Parsed.class)))
    @APIResponse(
            responseCode = "401",
            description = "The editor token is missing or wrong",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The page is too large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many pages are being tried",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The page takes too long to read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Parsed parse(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Content-Location") @Nullable String location,
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Length") @Nullable String length,
            InputStream body) {
        door.editorUnlessLoopback(authorization);
        String url = location == null ? null : PageBody.url(location);
        byte[] page = bodies.read(body, length); // first, so that a slow sender takes nobody's place
        return Parsed.of(trials.run(() -> parser.parse(page, Hints.of(url, contentType))));
    }
}
