package dev.lectern.api;

import dev.lectern.query.QueryParameters;
import dev.lectern.store.Announcements;
import dev.lectern.store.FeedItem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stream for those who poll. */
@Path("/api/changes")
@Tag(name = "Changes", description = "What happened, in the one order of positions")
public class ChangesResource {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Announcements feed;

    ChangesResource(Announcements feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            summary = "The changes after a position",
            description =
                    "Every change, live and backfill. Ask again with 'after' set to 'next'; when 'items' is empty there"
                            + " is nothing new yet. A page of long speeches may hold fewer than 'limit'.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            example = "0",
            description = "Position that you have; 0 for the beginning")
    @Parameter(in = ParameterIn.QUERY, name = "limit", example = "50", description = "1 to 200, usually 50")
    @APIResponse(
            responseCode = "200",
            description = "Changes in order, and the position to go on after",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ListShape.Changes.class)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    public Response list(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("after", "limit"));
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        List<FeedItem> items = feed.after(after, (int) parameters.number("limit", 1, MOST, USUAL));
        long next = items.isEmpty() ? after : items.get(items.size() - 1).position();
        byte[] json = JsonBytes.list(items.stream().map(FeedItem::full).toList(), Long.toString(next));
        return Response.ok(json, MediaType.APPLICATION_JSON).build();
    }
}
