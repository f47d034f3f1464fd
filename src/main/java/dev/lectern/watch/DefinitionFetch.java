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
        return look(discovery, address, fetch(source, address));
    }

    @Override
    public AddressFetch.Fetched page(Source source, String url) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            throw new Refusal(422, "'" + url + "' is no address of a page.");
        }
        FetchOutcome outcome = fetch(source, address);
        if (outcome instanceof FetchOutcome.Page page) {
            return new AddressFetch.Fetched(page.url().toString(), page.body(), page.contentType());
        }
        throw new Refusal(422, why(address, outcome));
    }

    static Look look(Discovery discovery, HttpUrl address, FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Page page
                ? found(discovery, page)
                : Look.failed(why(address, outcome), robots(outcome));
    }

    private static Look found(Discovery discovery, FetchOutcome.Page page) {
        if (!(discovery instanceof Discovery.Listing listing)) {
            return Look.failed("A " + discovery.kind() + " cannot be tried yet.", "allowed");
        }
        ListingPage read = ListingPage.read(page.body(), page.contentType(), page.url());
        return new Look(
                null,
                "allowed",
                read.links(listing).stream()
                        .map(link -> new Link(link.url().toString(), link.hints()))
                        .toList(),
                read.next().map(HttpUrl::toString).orElse(null));
    }

    private FetchOutcome fetch(Source source, HttpUrl address) {
        if (!watcher.watches()) {
            throw new Refusal(
                    422, "This process does not watch and fetches nothing; ask one that has the role 'watch'.");
        }
        try {
            return watcher.polite().fetch(source, address, Validators.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "The program is ending; try again when it runs again.");
        }
    }

    /** Whoever answered with a status was asked after its robots.txt had been. */
    private static @Nullable String robots(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Refused refused && refused.status() == null) {
            return refused.reason().startsWith("The robots.txt of ") ? "refused" : null;
        }
        return outcome instanceof FetchOutcome.Failed failed && failed.status() == null ? null : "allowed";
    }

    private static String why(HttpUrl address, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Refused refused) {
            return refused.reason();
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.reason();
        }
        return outcome instanceof FetchOutcome.Missing missing
                ? address + " answered " + missing.status() + ": it is not there."
                : address + " gave no page.";
    }
}
