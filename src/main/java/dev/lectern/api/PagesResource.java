package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.intake.PageBody;
import dev.lectern.intake.PageType;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PagePublisher;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pages that were seen, and pages that are handed in. */
@Path("/api/pages")
@Tag(name = "Pages", description = "Pages seen, handed in, and tried")
public class PagesResource {

    /** Source of the pages that come this way. */
    static final String SOURCE = "api";

    private static final String UNREADABLE = "unreadable";
    private static final String NONE = "none";
    private static final Set<String> OUTCOMES = Stream.concat(
                    Arrays.stream(PageOutcome.values()).map(PageOutcome::word), Stream.of(UNREADABLE, NONE))
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final SeenPages pages;
    private final EditorDoor door;
    private final PageBody bodies;
    private final PagePublisher publisher;
    private final Clock clock;

    PagesResource(SeenPages pages, EditorDoor door, PageBody bodies, PagePublisher publisher, Clock clock) {
        this.pages = pages;
        this.door = door;
        this.bodies = bodies;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What became of a page that was handed in. */
    @Schema(name = "AcceptedPage")
    public record Accepted(String url, String sha256, int bytes) {}

    /**
     * Pages in the order of their URLs.
     *
     * @param items pages and what became of them
     * @param next what to give as {@code after} for the next page of the list; null on the last one
     */
    @Schema(name = "SeenPageList")
    public record Seen(List<SeenPage> items, @Nullable String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pages seen, and what became of them",
            description =
                    "Why a page is no speech, could not be read, or is gone. In the order of their URLs, so that paging with 'after'"
                            + " neither skips nor repeats a page while others are found.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "outcome",
            example = "not-a-speech",
            description =
                    "speech, not-a-speech, rejected, gone, taken-down; unreadable for those of the rejected whose bytes could not be read;"
                            + " none for pages of which nothing has become yet")
    @Parameter(in = ParameterIn.QUERY, name = "source", example = "demo", description = "Id of the source")
    @Parameter(in = ParameterIn.QUERY, name = "limit", example = "50", description = "1 to 200, usually 50")
    @Parameter(in = ParameterIn.QUERY, name = "after", description = "'next' of the page before")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Seen.class)))
    public Response seen(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("outcome", "source", "limit", "after"));
        String word = parameters.word("outcome", OUTCOMES);
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        List<SeenPage> found = find(word, parameters.text("source"), limit + 1, parameters.text("after"));
        if (found.size() <= limit) {
            return Response.ok(new Seen(found, null)).build();
        }
        String next = found.get(limit - 1).url();
        return Response.ok(new Seen(found.subList(0, limit), next))
                .header("Link", NextLink.of(uri, "after", next))
                .build();
    }

    private List<SeenPage> find(@Nullable String outcome, @Nullable String source, int limit, @Nullable String after) {
        if (UNREADABLE.equals(outcome)) {
            return pages.unreadable(source, limit, after);
        }
        return NONE.equals(outcome)
                ? pages.open(source, limit, after)
                : pages.list(outcome == null ? null : PageOutcome.of(outcome).orElseThrow(), source, limit, after);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand a page in (editor)",
            description =
                    "The body is the page, Content-Type its media type, Content-Location its URL. It takes the same way as"
                            + " a fetched page; once this answers, Kafka has it and nothing can lose it.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "The page is on its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Content-Location is missing or no URL, or the body is empty",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(
            responseCode = "503",
            description = "Kafka did not take the page; Retry-After tells when to try again",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds",
                            schema = @Schema(implementation = Integer.class)),
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response handIn(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Content-Location") @Nullable String location,
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Length") @Nullable String length,
            InputStream body) {
        door.editorOnly(authorization);
        String url = PageBody.url(location);
        String type = PageType.of(contentType);
        byte[] bytes = bodies.read(body, length);
        if (bytes.length == 0) {
            throw new Refusal(400, "The body is empty; it should be the bytes of the page.");
        }
        var page = new ScrapedPage(url, SOURCE, clock.instant(), Arrival.LIVE, bytes, type, 200, PageHints.NONE);
        try {
            publisher.publish(page);
        } catch (PageTooLarge e) {
            throw new Refusal(413, "The page is too large for Kafka, nothing is stored: " + e.getMessage());
        } catch (PageNotPublished e) {
            throw new Refusal(
                    503, "Kafka did not take the page, nothing is stored; try again.", Map.of("Retry-After", "10"));
        }
        return Response.accepted(new Accepted(url, page.sha256(), bytes.length)).build();
    }
}
