package dev.lectern.watch;

import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a listing, a feed or a sitemap says when it is read. */
sealed interface FoundLinks {

    /**
     * Pages.
     *
     * @param links in the order in which they stand there, each once
     * @param next address of the next part, going back in time; null when there is none
     */
    record Found(List<FoundLink> links, @Nullable HttpUrl next) implements FoundLinks {
        public Found {
            links = List.copyOf(links);
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
        if (discovery instanceof Discovery.Listing listing) {
            ListingPage read = ListingPage.read(page.body(), page.contentType(), page.url());
            return new Found(read.links(listing), read.next().orElse(null));
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
                        found.next())
                : this;
    }
}
