package dev.lectern.ingest;

import dev.lectern.frontier.JudgedPage;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import dev.lectern.store.PageCaptures;
import dev.lectern.store.Rejects;
import dev.lectern.store.Reparse.Outcome;
import dev.lectern.store.SpeechStore;
import dev.lectern.store.Stored;
import dev.lectern.store.Takedowns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Stores what reading a page again gave, quietly. Joins the caller's transaction. */
@ApplicationScoped
public class RereadKeeping {

    private static final Set<Stored> CHANGES = Set.of(Stored.REPARSED, Stored.REVISED, Stored.RESTORED);

    private final SpeechStore store;
    private final PageCaptures captures;
    private final Rejects rejects;
    private final PageOutcomes outcomes;
    private final Takedowns takedowns;

    RereadKeeping(
            SpeechStore store, PageCaptures captures, Rejects rejects, PageOutcomes outcomes, Takedowns takedowns) {
        this.store = store;
        this.captures = captures;
        this.rejects = rejects;
        this.outcomes = outcomes;
        this.takedowns = takedowns;
    }

    Outcome keep(Reread page) {
        List<String> url = List.of(page.url());
        store.lock(url);
        if (!takedowns.among(url).isEmpty()) {
            return Outcome.SAME; // while it was read
        }
        boolean changed = false;
        if (isStillRead(page)) {
            for (Observation observation : page.current()) {
                changed |= store.reread(observation) == Stored.REPARSED;
            }
        }
        if (!page.newest().isEmpty()) {
            List<Stored> stored = store.store(page.newest());
            PackedPage read = page.newest().get(0).packed();
            ScrapedPage seen = read.page();
            rejects.settle(List.of(read));
            outcomes.record(List.of(new JudgedPage(page.url(), seen.source(), seen.time(), PageOutcome.SPEECH, null)));
            if (stored.contains(Stored.AVAILABLE)) {
                return Outcome.FOUND;
            }
            changed |= stored.stream().anyMatch(CHANGES::contains);
        }
        if (page.failure() != null) {
            return Outcome.FAILED;
        }
        return changed ? Outcome.CHANGED : Outcome.SAME;
    }

    /** News may have come while the capture was read. */
    private boolean isStillRead(Reread page) {
        return !page.current().isEmpty()
                && captures.current(page.url())
                        .filter(now -> now.available() && now.capture().id() == page.capture())
                        .isPresent();
    }
}
