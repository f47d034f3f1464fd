package dev.lectern.api;

import dev.lectern.query.FilterNames;
import dev.lectern.query.PolledChanges;
import dev.lectern.query.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Those of the stream. */
    private static final Set<String> FILTERS = Set.copyOf(FilterNames.with("q", "change"));

    private static final Set<String> KNOWN = Stream.concat(FILTERS.stream(), Stream.of("after", "limit", "view"))
            .collect(Collectors.toUnmodifiableSet());

    private final PolledChanges changes;

    ChangesResource(PolledChanges changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            summary = "The changes after a position",
            description =
                    "News and history alike unless 'arrival' says otherwise; the filters mean the same as in the stream. Ask again with"
                            + " 'after' set to 'next' for as long as it grows: a page may hold fewer than 'limit', or none, where much"
                            + " was passed over; when 'next' stays as it is there is nothing new yet. Where changes are"
                            + " missing between the position that was asked and those given, 'gap' tells it, as in the stream.")
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
        var parameters = new QueryParameters(uri.getQueryParameters(), KNOWN);
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        boolean summary = "summary".equals(parameters.word("view", Set.of("full", "summary")));
        MultivaluedMap<String, String> filters = new MultivaluedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (FILTERS.contains(name)) {
                filters.put(name, values);
            }
        });
        PolledChanges.Page page = changes.after(after, limit, filters, summary);
        var answer = Response.ok(
                JsonBytes.list(page.items(), Long.toString(page.next()), page.gap()), MediaType.APPLICATION_JSON);
        return page.next() == after
                ? answer.build()
                : answer.header("Link", NextLink.of(uri, "after", page.next())).build();
    }
}
