package dev.lectern.watch;

import dev.lectern.intake.AddressFetch;
import dev.lectern.intake.DiscoveryFetch;
import dev.lectern.problem.Refusal;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import jakarta.inject.Singleton;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches for a definition that is tried as for one that is watched: in the turn of the host, as robots.txt allows. */
@Singleton
class DefinitionFetch implements DiscoveryFetch {

    private final Watcher watcher;

    DefinitionFetch(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public Look look(Source source, Discovery discovery) {
        HttpUrl address = HttpUrl.get(String.valueOf(discovery.address()));
        FetchRequest.Kind kind = kind(discovery);
        FetchOutcome outcome = fetch(source, address, kind);
        FoundLinks read = read(discovery, outcome);
        // The first of the lists to which a page leads: the feed of a home page, the newest sitemap of an index.
        if (read instanceof FoundLinks.Elsewhere elsewhere && !elsewhere.parts().isEmpty()) {
            HttpUrl part = elsewhere.parts().get(0).url();
            return look(discovery, part, fetch(source, part, kind));
        }
        return look(address, outcome, read);
    }

    @Override
    public AddressFetch.Fetched page(Source source, String url) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            throw new Refusal(422, "'" + url + "' is no address of a page.");
        }
        FetchOutcome outcome = fetch(source, address, FetchRequest.Kind.PAGE);
        if (outcome instanceof FetchOutcome.Page page) {
            return new AddressFetch.Fetched(page.url().toString(), page.body(), page.contentType());
        }
        throw new Refusal(422, outcome.why(address));
    }

    static Look look(Discovery discovery, HttpUrl address, FetchOutcome outcome) {
        return look(address, outcome, read(discovery, outcome));
    }

    private static @Nullable FoundLinks read(Discovery discovery, FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Page page ? FoundLinks.read(discovery, page) : null;
    }

    private static Look look(HttpUrl address, FetchOutcome outcome, @Nullable FoundLinks read) {
        if (read instanceof FoundLinks.Found found) {
            return new Look(
                    null,
                    "allowed",
                    found.links().stream()
                            .map(link -> new Link(link.url().toString(), link.hints()))
                            .toList(),
                    found.next() == null ? null : found.next().toString());
        }
        if (read instanceof FoundLinks.Elsewhere) {
            return Look.failed(address + " only leads to other lists.", "allowed");
        }
        return Look.failed(
                read instanceof FoundLinks.Broken broken ? broken.reason() : outcome.why(address), robots(outcome));
    }

    private static FetchRequest.Kind kind(Discovery discovery) {
        if (discovery instanceof Discovery.Feed) {
            return FetchRequest.Kind.FEED;
        }
        return discovery instanceof Discovery.Sitemap ? FetchRequest.Kind.SITEMAP : FetchRequest.Kind.PAGE;
    }

    private FetchOutcome fetch(Source source, HttpUrl address, FetchRequest.Kind kind) {
        if (!watcher.watches()) {
            throw new Refusal(
                    422, "This process does not watch and fetches nothing; ask one that has the role 'watch'.");
        }
        try {
            return watcher.polite().fetch(source, address, Validators.NONE, kind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.ending();
        }
    }

    /** Whoever answered with a status was asked after its robots.txt had been. */
    private static @Nullable String robots(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Refused refused && refused.status() == null) {
            return refused.byRobots() ? "refused" : null;
        }
        return outcome instanceof FetchOutcome.Failed failed && failed.status() == null ? null : "allowed";
    }
}
