package dev.lectern.watch;

import dev.lectern.frontier.LinkHashes;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a listing, a feed or a sitemap says when it is read. */
sealed interface FoundLinks {

    /**
     * Pages.
     *
     * @param links in the order in which they stand there, each once
     * @param next address of the next part, going back in time; null when there is none
     * @param others where else links lead that were not taken for such to pages of speeches
     */
    record Found(List<FoundLink> links, @Nullable HttpUrl next, Collection<String> others) implements FoundLinks {
        public Found {
            links = List.copyOf(links);
            others = Set.copyOf(others);
        }

        Found(List<FoundLink> links, @Nullable HttpUrl next) {
            this(links, next, Set.of());
        }
    }

    /**
     * No pages, but where lists of them are.
     *
     * @param parts the best one first
     */
    record Elsewhere(List<Part> parts) implements FoundLinks {
        public Elsewhere {
            parts = List.copyOf(parts);
        }
    }

    /**
     * It cannot be understood.
     *
     * @param reason one sentence
     */
    record Broken(String reason) implements FoundLinks {}

    /**
     * Reads what a server answered.
     *
     * @param discovery of which it is a part: a listing, a feed or a sitemap
     */
    static FoundLinks read(Discovery discovery, FetchOutcome.Page page) {
        return read(discovery, page, LinkHashes.NONE);
    }

    /**
     * Reads what a server answered.
     *
     * @param passedOver links that stood there at the last visit and were not taken; empty when there was none
     */
    static FoundLinks read(Discovery discovery, FetchOutcome.Page page, LinkHashes passedOver) {
        if (discovery instanceof Discovery.Listing listing) {
            return ListingPage.read(page.body(), page.contentType(), page.url()).found(listing, passedOver);
        }
        if (discovery instanceof Discovery.Feed feed) {
            return FeedReader.read(page.body(), page.contentType(), page.url()).wanted(feed.wanted());
        }
        if (discovery instanceof Discovery.Sitemap sitemap) {
            return SitemapReader.read(page.body(), page.contentType(), page.url())
                    .wanted(sitemap.wanted());
        }
        throw new IllegalArgumentException(discovery.name() + " is not fetched from a server");
    }

    /** The same with only those links whose address is wanted. */
    default FoundLinks wanted(UrlPatterns patterns) {
        return this instanceof Found found
                ? new Found(
                        found.links().stream()
                                .filter(link -> patterns.admit(link.url().toString()))
                                .toList(),
                        found.next(),
                        found.others())
                : this;
    }
}
