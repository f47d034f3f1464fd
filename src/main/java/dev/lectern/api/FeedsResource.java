package dev.lectern.api;

import dev.lectern.query.SearchQuery;
import dev.lectern.query.SpeechQueries;
import dev.lectern.store.SpeechPage;
import dev.lectern.store.SpeechSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every search as a feed for those who read with a feed reader. */
@Path("/")
@Tag(name = "Feeds", description = "Every search as a feed")
public class FeedsResource {

    private static final String LIKE_SPEECHES =
            "Newest first, with the parameters of GET /api/speeches; news only, unless"
                    + " 'arrival' asks for more. Answers 304 to a reader that has it already (ETag).";

    private final SpeechSearch search;
    private final SpeechQueries queries;
    private final Optional<String> publicUrl;

    FeedsResource(
            SpeechSearch search,
            SpeechQueries queries,
            @ConfigProperty(name = "lectern.public-url") Optional<String> publicUrl) {
        this.search = search;
        this.queries = queries;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path(AtomFeed.PATH)
    @Operation(summary = "A search as an Atom feed", description = LIKE_SPEECHES)
    @APIResponse(
            responseCode = "200",
            description = "Atom 1.0; its link 'next' leads to what is older",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    public Response atom(@Context UriInfo uri) {
        return feed(uri, AtomFeed.MEDIA_TYPE, AtomFeed::write);
    }

    @GET
    @Path(JsonFeed.PATH)
    @Operation(summary = "A search as a JSON Feed", description = LIKE_SPEECHES)
    @APIResponse(
            responseCode = "200",
            description = "JSON Feed 1.1; its 'next_url' leads to what is older",
            content = @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    public Response json(@Context UriInfo uri) {
        return feed(uri, JsonFeed.MEDIA_TYPE, JsonFeed::write);
    }

    private Response feed(UriInfo uri, String type, BiFunction<FeedAddress, List<FeedSpeech>, byte[]> form) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        SpeechPage page = search.find(queries.readNews(given));
        var address = new FeedAddress(
                site(uri),
                SearchQuery.filled(given, Set.of("cursor")),
                given.getFirst("cursor"),
                page.next() == null ? null : page.next().text());
        byte[] document = form.apply(
                address, page.summaries().stream().map(FeedSpeech::of).toList());
        return Response.ok(document, MediaType.valueOf(type + ";charset=utf-8")).build();
    }

    private String site(UriInfo uri) {
        String site = publicUrl.orElseGet(() -> uri.getBaseUri().toString());
        return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }
}
