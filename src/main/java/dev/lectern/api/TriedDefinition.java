package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lectern.intake.DefinitionReport;
import dev.lectern.intake.DefinitionReport.LeftOut;
import dev.lectern.intake.DiscoveryFetch;
import dev.lectern.intake.SampleReport;
import dev.lectern.source.InvalidSource;
import dev.lectern.source.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a definition that was tried.
 *
 * @param valid whether it could be watched
 * @param line line of what is wrong, from 1; 0 when the whole text is meant, null when it is valid
 * @param reason what is wrong and what would be right; null when it is valid
 * @param id of the source
 * @param publisher its name
 * @param discover what each of its ways leads to
 * @param page the first page that would be followed
 * @param samples what its samples came to
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TriedDefinition")
public record TriedDefinition(
        boolean valid,
        @Nullable Integer line,
        @Nullable String reason,
        @Nullable String id,
        @Nullable String publisher,
        List<Way> discover,
        @Nullable Page page,
        List<SampleResult> samples) {

    /**
     * What one way leads to.
     *
     * @param kind listing, feed, sitemap, urls, folder or warc
     * @param name address or path
     * @param problem why nothing was found; null when something was
     * @param robots {@code allowed} or {@code refused} by the host's robots.txt; null when it was not asked
     * @param count how many links would be followed
     * @param links the first 50 of them, with what the list says of each
     * @param leftOut the first 50 that would not be followed
     * @param next address of the next part of the list; null when there is none
     */
    @Schema(name = "TriedWay")
    public record Way(
            String kind,
            String name,
            @Nullable String problem,
            @Nullable String robots,
            int count,
            List<Link> links,
            List<LeftOut> leftOut,
            @Nullable String next) {}

    /** A link that would be followed. */
    @Schema(name = "TriedLink")
    public record Link(
            String url,
            @Nullable String title,
            @Nullable String date,
            @Nullable String language) {}

    /**
     * A page that was fetched and read.
     *
     * @param problem why it could not be; null when it was
     * @param parsed what it was read as
     */
    @Schema(name = "TriedPage")
    public record Page(
            String url, @Nullable String problem, @Nullable ParsedPage parsed) {}

    /**
     * What a sample came to.
     *
     * @param page its file; null when the definition holds the page
     * @param passed whether every field was read as expected
     * @param problem why it was not run; null when it was
     * @param differences fields that were read as something else
     */
    @Schema(name = "SampleResult")
    public record SampleResult(
            @Nullable String page,
            boolean passed,
            @Nullable String problem,
            List<SampleReport.Difference> differences) {

        static SampleResult of(SampleReport report) {
            return new SampleResult(report.page(), report.passed(), report.problem(), report.differences());
        }
    }

    static TriedDefinition of(DefinitionReport report) {
        InvalidSource invalid = report.invalid();
        Source source = report.source();
        return new TriedDefinition(
                invalid == null,
                invalid == null ? null : invalid.line(),
                invalid == null ? null : invalid.reason(),
                source == null ? null : source.id(),
                source == null ? null : source.publisher(),
                report.found().stream().map(TriedDefinition::way).toList(),
                page(report.page()),
                report.samples().stream().map(SampleResult::of).toList());
    }

    private static Way way(DefinitionReport.Found found) {
        return new Way(
                found.discovery().kind(),
                found.discovery().name(),
                found.problem(),
                found.robots(),
                found.count(),
                found.links().stream().map(TriedDefinition::link).toList(),
                found.leftOut(),
                found.next());
    }

    private static Link link(DiscoveryFetch.Link link) {
        return new Link(
                link.url(),
                link.hints().title(),
                link.hints().date(),
                link.hints().language());
    }

    private static @Nullable Page page(DefinitionReport.@Nullable Tried tried) {
        if (tried == null) {
            return null;
        }
        return new Page(
                tried.link().url(), tried.problem(), tried.result() == null ? null : ParsedPage.of(tried.result()));
    }
}
