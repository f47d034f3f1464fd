package dev.lectern.ingest;

import dev.lectern.frontier.JudgedPage;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import dev.lectern.store.Rejects;
import dev.lectern.store.Reparse.Outcome;
import dev.lectern.store.SpeechStore;
import dev.lectern.store.Stored;
import dev.lectern.store.Takedowns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stores what reading a page again gave, quietly. Joins the caller's transaction. */
@ApplicationScoped
public class RereadKeeping {

    private static final Set<Stored> CHANGES = Set.of(Stored.REPARSED, Stored.REVISED, Stored.RESTORED);

    private final SpeechStore store;
    private final Rejects rejects;
    private final PageOutcomes outcomes;
    private final Takedowns takedowns;

    RereadKeeping(SpeechStore store, Rejects rejects, PageOutcomes outcomes, Takedowns takedowns) {
        this.store = store;
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
        List<Stored> stored = new ArrayList<>(store.reread(page.better()));
        for (int n = 0; n < page.better().size(); n++) { // what is stored of it is added behind
            if (stored.get(n) == Stored.LINKED) { // the page carries a speech of its own
                stored.addAll(store(List.of(page.better().get(n).observation())));
            }
        }
        stored.addAll(store(page.newest()));
        if (stored.contains(Stored.AVAILABLE)) {
            return Outcome.FOUND;
        }
        if (page.failure() != null) {
            return Outcome.FAILED;
        }
        return stored.stream().anyMatch(CHANGES::contains) ? Outcome.CHANGED : Outcome.SAME;
    }

    private List<Stored> store(List<Observation> observed) {
        if (observed.isEmpty()) {
            return List.of();
        }
        List<Stored> stored = store.store(observed);
        PackedPage read = observed.get(0).packed();
        ScrapedPage seen = read.page();
        rejects.settle(List.of(read));
        var judged = new JudgedPage(seen.url(), seen.source(), seen.time(), PageOutcome.SPEECH, null);
        outcomes.record(List.of(stored.contains(Stored.TAKEN_DOWN) ? judged.takenDown(Takedowns.OUTCOME) : judged));
        return stored;
    }
}
