package dev.lectern.intake;

import dev.lectern.intake.DefinitionReport.Found;
import dev.lectern.intake.DefinitionReport.LeftOut;
import dev.lectern.intake.DiscoveryFetch.Link;
import dev.lectern.intake.DiscoveryFetch.Look;
import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides what was found into what would be followed and what would not. */
final class TriedLinks {

    static final int MOST = 50;

    private TriedLinks() {}

    /** The same way without patterns, so that what they leave out can be told. */
    static Discovery unfiltered(Discovery discovery) {
        if (discovery instanceof Discovery.Listing listing) {
            return new Discovery.Listing(listing.url(), listing.links(), UrlPatterns.ALL);
        }
        if (discovery instanceof Discovery.Feed feed) {
            return new Discovery.Feed(feed.url(), UrlPatterns.ALL);
        }
        return discovery instanceof Discovery.Sitemap sitemap
                ? new Discovery.Sitemap(sitemap.url(), UrlPatterns.ALL)
                : discovery;
    }

    static Found of(Discovery discovery, Look look) {
        UrlPatterns wanted = discovery.wanted();
        List<Link> links = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Link link : look.links()) {
            Optional<String> refusal = wanted.refusal(link.url());
            if (refusal.isEmpty()) {
                links.add(link);
            } else if (leftOut.size() < MOST) {
                leftOut.add(new LeftOut(link.url(), refusal.get()));
            }
        }
        return new Found(
                discovery,
                look.problem() == null && links.isEmpty() ? nothing(look, discovery) : look.problem(),
                look.robots(),
                links.size(),
                links.subList(0, Math.min(links.size(), MOST)),
                leftOut,
                look.next());
    }

    /** Addresses that stand in the definition. */
    static Found given(Discovery.Urls urls) {
        List<Link> links = urls.addresses().stream()
                .map(address -> new Link(address.toString(), PageHints.NONE))
                .toList();
        return new Found(
                urls, null, null, links.size(), links.subList(0, Math.min(links.size(), MOST)), List.of(), null);
    }

    static Found problem(Discovery discovery, String problem) {
        return new Found(discovery, problem, null, 0, List.of(), List.of(), null);
    }

    private static String nothing(Look look, Discovery discovery) {
        if (!look.links().isEmpty()) {
            return "Of the " + look.links().size()
                    + " links found there 'include' and 'exclude' leave none; 'leftOut' tells why.";
        }
        return discovery instanceof Discovery.Listing listing && listing.links() != null
                ? "No link was found there; 'links' (" + listing.links() + ") selects none."
                : "No link to a page was found there; a selector as 'links' would tell which are meant.";
    }
}
