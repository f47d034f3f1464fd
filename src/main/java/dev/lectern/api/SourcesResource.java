package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lectern.frontier.SourceHealth;
import dev.lectern.frontier.SourceHealths;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.source.InvalidSource;
import dev.lectern.source.Source;
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
import org.jspecify.annotations.Nullable;

/** What is watched, and how it is doing. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What is watched, and how it is doing")
public class SourcesResource {

    private final SourceRegistry registry;
    private final SourceHealths healths;

    SourcesResource(SourceRegistry registry, SourceHealths healths) {
        this.registry = registry;
        this.healths = healths;
    }

    /**
     * A source and its health.
     *
     * @param health how it is doing
     * @param institution what sort of institution it is; null when not told
     * @param country ISO 3166-1 alpha-2 code; null when not told
     * @param language BCP 47 tag; null when not told
     * @param origin where its definition stands; null when only another process has it
     */
    @Schema(name = "SourceState")
    public record State(
            @JsonUnwrapped SourceHealth health,
            @Nullable String institution,
            @Nullable String country,
            @Nullable String language,
            @Nullable String origin) {}

    /**
     * All sources.
     *
     * @param items those that are watched, here or by another process
     * @param invalid definitions that cannot be used, with file, line and reason
     */
    @Schema(name = "SourceList")
    public record States(List<State> items, List<InvalidSource> invalid) {}

    @GET
    @Operation(
            summary = "Every source with its health",
            description = "And every definition that cannot be used, with its reason.")
    public States list() {
        return new States(healths.all().stream().map(this::state).toList(), registry.invalid());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One source with its health")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public State one(@PathParam("id") String id) {
        return healths.find(id)
                .map(this::state)
                .orElseThrow(() ->
                        new Refusal(404, "There is no source '" + id + "'; GET /api/sources lists those there are."));
    }

    private State state(SourceHealth health) {
        Source source = registry.find(health.id()).orElse(null);
        if (source == null) {
            return new State(health, null, null, null, null);
        }
        String institution =
                source.institution() == null ? null : source.institution().word();
        return new State(health, institution, source.country(), source.language(), source.origin());
    }
}
