package dev.lectern.watch;

import dev.lectern.intake.AddressFetch;
import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Fetches a page for a trial as any other: in the turn of its host, as robots.txt allows, never of a private network. */
@Singleton
class TrialFetch implements AddressFetch {

    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final String INSTEAD = " Upload the page or paste its source instead.";

    private final Watcher watcher;

    TrialFetch(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public Fetched fetch(String url) {
        if (!watcher.watches()) {
            throw new Refusal(422, "This process does not watch and fetches nothing." + INSTEAD);
        }
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            throw new Refusal(
                    400,
                    "'" + url + "' is no address of a page; one such as https://example.org/speech/1" + " would be.");
        }
        try {
            return fetched(address, watcher.polite().fetch(address, DELAY, false, Validators.NONE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.ending();
        }
    }

    static Fetched fetched(HttpUrl address, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Page page) {
            return new Fetched(page.url().toString(), page.body(), page.contentType());
        }
        throw new Refusal(422, outcome.why(address) + INSTEAD);
    }
}
