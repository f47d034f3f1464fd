package dev.lectern.intake;

import dev.lectern.parse.ParseResult;
import dev.lectern.source.Discovery;
import dev.lectern.source.InvalidSource;
import dev.lectern.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a definition that was tried.
 *
 * @param invalid what is wrong with it; null when it is valid
 * @param source as it was read; null when it is not valid
 * @param found what each of its ways leads to
 * @param page the first page that would be followed; null when there is none
 * @param samples what its samples came to
 */
public record DefinitionReport(
        @Nullable InvalidSource invalid,
        @Nullable Source source,
        List<Found> found,
        @Nullable Tried page,
        List<SampleReport> samples) {

    public DefinitionReport {
        found = List.copyOf(found);
        samples = List.copyOf(samples);
    }

    static DefinitionReport invalid(InvalidSource wrong) {
        return new DefinitionReport(wrong, null, List.of(), null, List.of());
    }

    /**
     * What one way leads to.
     *
     * @param discovery the way
     * @param problem why it could not be looked at; null when it was
     * @param robots {@code allowed} or {@code refused} by the host's robots.txt; null when it was not asked
     * @param count how many links would be followed
     * @param links the first of them
     * @param leftOut the first of the others
     * @param next address of the next part; null when there is none
     */
    public record Found(
            Discovery discovery,
            @Nullable String problem,
            @Nullable String robots,
            int count,
            List<DiscoveryFetch.Link> links,
            List<LeftOut> leftOut,
            @Nullable String next) {
        public Found {
            links = List.copyOf(links);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A link that would not be followed.
     *
     * @param why half a sentence
     */
    public record LeftOut(String url, String why) {}

    /**
     * A page that was fetched and read.
     *
     * @param link how it was found
     * @param problem why it could not be fetched or read; null when it was
     * @param result what was read; null when there was a problem
     */
    public record Tried(
            DiscoveryFetch.Link link,
            @Nullable String problem,
            @Nullable ParseResult result) {}
}
