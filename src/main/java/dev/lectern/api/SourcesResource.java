package dev.lectern.api;

import dev.lectern.frontier.SourceHealths;
import dev.lectern.frontier.SourceReports;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.source.InvalidSource;
import dev.lectern.source.SourceRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is watched, and how it is doing. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What is watched, and how it is doing")
public class SourcesResource {

    private final SourceRegistry registry;
    private final SourceHealths healths;
    private final SourceReports reports;

    SourcesResource(SourceRegistry registry, SourceHealths healths, SourceReports reports) {
        this.registry = registry;
        this.healths = healths;
        this.reports = reports;
    }

    /**
     * All sources.
     *
     * @param items those that are watched, here or by another process
     * @param invalid definitions that cannot be used, with file, line and reason
     */
    @Schema(name = "SourceList")
    public record States(List<SourceDescription> items, List<InvalidSource> invalid) {}

    @GET
    @Operation(
            summary = "Every source with its health",
            description =
                    "And every definition that cannot be used, with its reason. The state of a source is that of its worst"
                            + " listing: 'waiting' (nobody looked yet), 'well', 'fields-lost' (its pages are read"
                            + " worse than they used to be: 'lost' says how), 'failing', 'forbidden' (by robots.txt), 'layout-changed' (a"
                            + " listing leads to no page any more), 'blocked' (its host turns us away). Pages are counted now and then:"
                            + " 'countedAt' tells when.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, in the order of their ids",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = States.class),
                            example = SourceExamples.LIST))
    public States list() {
        return new States(
                healths.all().stream()
                        .map(health -> SourceDescription.of(
                                health, registry.find(health.id()).orElse(null)))
                        .toList(),
                registry.invalid());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One source with its health",
            description =
                    "With each of its listings and what robots.txt says to it, the pages whose looks failed last, the progress"
                            + " of its archives, and what it cost and brought on each day.")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourceDetail.class),
                            example = SourceExamples.DETAIL))
    @APIResponse(
            responseCode = "404",
            description = "There is no such source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SourceDetail one(@PathParam("id") String id) {
        return reports.find(id)
                .map(report -> SourceDetail.of(report, registry.find(id).orElse(null)))
                .orElseThrow(() ->
                        new Refusal(404, "There is no source '" + id + "'; GET /api/sources lists those there are."));
    }
}
