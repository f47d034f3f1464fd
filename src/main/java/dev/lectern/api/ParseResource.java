package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.intake.PageBody;
import dev.lectern.intake.PageType;
import dev.lectern.intake.ParseTrials;
import dev.lectern.parse.Hints;
import dev.lectern.parse.PageParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
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

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What Lectern makes of a page",
            description =
                    "The body is the page, Content-Type its media type, Content-Location its URL. Nothing is stored. Open to"
                            + " this machine while the program listens on loopback, else for the editor.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The page was looked at, whatever it is",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ParsedPage.class)))
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "429", ref = "TooManyTrials")
    @APIResponse(responseCode = "503", ref = "TooSlow")
    public ParsedPage parse(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Content-Location") @Nullable String location,
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Length") @Nullable String length,
            InputStream body) {
        door.editorUnlessLoopback(authorization);
        String url = location == null ? null : PageBody.url(location);
        String type = PageType.of(contentType);
        byte[] page = bodies.read(body, length); // first, so that a slow sender takes nobody's place
        return ParsedPage.of(trials.run(() -> parser.parse(page, Hints.of(url, type))));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "parseWithHints",
            summary = "What Lectern makes of a page, with hints",
            description =
                    "Shows what the selectors of a source definition do before it is watched: the part 'page' is the"
                            + " file, with its own Content-Type; the part 'hints' is the YAML of a definition or a part of it,"
                            + " such as 'page: {body: article}', and may say what a listing would, as 'hints: {title: …, date: …}'."
                            + " Content-Location is the page's URL.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "page",
                                            properties = {
                                                @SchemaProperty(
                                                        name = "page",
                                                        type = SchemaType.STRING,
                                                        format = "binary"),
                                                @SchemaProperty(name = "hints", type = SchemaType.STRING)
                                            })))
    @APIResponse(
            responseCode = "200",
            description = "The page was looked at, whatever it is",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ParsedPage.class)))
    @APIResponse(responseCode = "400", ref = "WrongForm")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "429", ref = "TooManyTrials")
    @APIResponse(responseCode = "503", ref = "TooSlow")
    public ParsedPage parseWithHints(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Content-Location") @Nullable String location,
            MultipartFormDataInput parts) {
        door.editorUnlessLoopback(authorization);
        ParseForm form = ParseForm.of(parts);
        Hints hints = form.hints(location == null ? null : PageBody.url(location));
        byte[] page = form.body(bodies);
        return ParsedPage.of(trials.run(() -> parser.parse(page, hints)));
    }
}
