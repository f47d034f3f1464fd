package dev.lectern.intake;

import dev.lectern.page.PageHints;
import dev.lectern.problem.Refusal;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches what a definition that somebody wants to try names, as a good guest, and follows nothing by itself. */
public interface DiscoveryFetch {

    /**
     * Looks at a listing, feed or sitemap.
     *
     * @param discovery one with an address
     */
    Look look(Source source, Discovery discovery);

    /**
     * Fetches a page that one led to.
     *
     * @throws Refusal with one sentence when the page cannot be had
     */
    AddressFetch.Fetched page(Source source, String url);

    /**
     * What stands there.
     *
     * @param problem one sentence; null when it could be read
     * @param robots {@code allowed} or {@code refused} by the host's robots.txt; null when it was not even asked
     * @param links in the order in which they stand there, each once
     * @param next address of the next part, going back in time; null when there is none
     */
    record Look(
            @Nullable String problem,
            @Nullable String robots,
            List<Link> links,
            @Nullable String next) {
        public Look {
            links = List.copyOf(links);
        }

        /** It could not be read. */
        public static Look failed(String problem, @Nullable String robots) {
            return new Look(problem, robots, List.of(), null);
        }
    }

    /**
     * A link.
     *
     * @param url canonical address
     * @param hints what is said of the page where the link stands
     */
    record Link(String url, PageHints hints) {}
}
