package dev.lectern.ingest;

import dev.lectern.frontier.JudgedPage;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.frontier.ParseHealth;
import dev.lectern.frontier.Reading;
import dev.lectern.page.PageGone;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.BetterReading;
import dev.lectern.store.NewReject;
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import dev.lectern.store.Rejects;
import dev.lectern.store.SpeechStore;
import dev.lectern.store.Stored;
import dev.lectern.store.Takedowns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down what was read of many pages. All of it joins the caller's transaction. */
@ApplicationScoped
public class PageKeeping {

    private final SpeechStore store;
    private final Rejects rejects;
    private final PageOutcomes outcomes;
    private final Takedowns takedowns;
    private final ParseHealth health;
    private final IngestedOffsets offsets;

    PageKeeping(
            SpeechStore store,
            Rejects rejects,
            PageOutcomes outcomes,
            Takedowns takedowns,
            ParseHealth health,
            IngestedOffsets offsets) {
        this.store = store;
        this.rejects = rejects;
        this.outcomes = outcomes;
        this.health = health;
        this.takedowns = takedowns;
        this.offsets = offsets;
    }

    /**
     * Keeps pages. Those of one address are kept one after the other, in the order of the list. Nothing is kept of those that were
     * taken down.
     *
     * @param better what was read again of what they are compared with
     * @return what became of the speeches
     */
    List<Stored> keep(List<ReadPage> pages, List<BetterReading> better) {
        store.lock(pages.stream().map(ReadPage::url).toList());
        List<ReadPage> wanted = withoutTakenDown(pages);
        if (wanted.size() < pages.size()) {
            leave(pages.stream().filter(page -> !wanted.contains(page)).toList());
        }
        List<Reading> unread = health.unread(
                wanted.stream().flatMap(page -> page.reading().stream()).toList());
        List<Stored> stored = new ArrayList<>(store.reread(better));
        Rounds.of(wanted, ReadPage::url).forEach(round -> stored.addAll(keepRound(round)));
        offsets.note(pages.stream().map(ReadPage::record).toList());
        health.add(unread); // last, as all processes count into the same rows
        return stored;
    }

    /** Those of which something may be kept. */
    <P extends ReadPage> List<P> withoutTakenDown(List<P> pages) {
        Set<String> down = takedowns.among(pages.stream().map(ReadPage::url).toList());
        return down.isEmpty()
                ? pages
                : pages.stream().filter(page -> !down.contains(page.url())).toList();
    }

    /** Nothing of what was taken down is kept, but that it was seen. */
    private void leave(List<ReadPage> down) {
        Rounds.of(down, ReadPage::url)
                .forEach(round -> outcomes.record(round.stream()
                        .map(PageKeeping::judged)
                        .map(page -> page.takenDown(Takedowns.OUTCOME))
                        .toList()));
    }

    private List<Stored> keepRound(List<ReadPage> pages) {
        List<PackedPage> read = new ArrayList<>();
        List<Observation> observed = new ArrayList<>();
        List<PageGone> gone = new ArrayList<>();
        List<ReadPage.Other> others = new ArrayList<>();
        List<NewReject> refused = new ArrayList<>();
        Map<String, Instant> withoutSpeech = new HashMap<>();
        for (ReadPage page : pages) {
            if (page instanceof ReadPage.Told told) {
                read.add(told.packed());
                observed.addAll(told.observations());
            } else if (page instanceof ReadPage.Other other) {
                read.add(other.packed());
                others.add(other);
                withoutSpeech.put(other.url(), other.packed().page().time());
            } else if (page instanceof ReadPage.Gone absent) {
                gone.add(absent.page());
            } else if (page instanceof ReadPage.Refused bad) {
                refused.add(bad.reject());
                withoutSpeech.put(bad.url(), bad.reject().packed().page().time());
            }
        }
        List<Stored> stored = new ArrayList<>(store.store(observed));
        Set<String> down = urls(observed, stored, Stored.TAKEN_DOWN);
        gone.addAll(goneSince(observed, urls(observed, stored, Stored.AVAILABLE, Stored.LINKED, Stored.RESTORED)));
        stored.addAll(store.withdraw(gone));
        store.keep(others.stream().map(ReadPage.Other::packed).toList());
        store.keep(refused.stream()
                .filter(NewReject::isPage)
                .map(NewReject::packed)
                .toList());
        store.countFailedRechecks(withoutSpeech);
        rejects.settle(read);
        rejects.add(refused);
        tellTheFrontier(pages, down);
        return stored;
    }

    private static Set<String> urls(List<Observation> observed, List<Stored> stored, Stored... outcomes) {
        Set<Stored> wanted = Set.of(outcomes);
        return IntStream.range(0, observed.size())
                .filter(n -> wanted.contains(stored.get(n)))
                .mapToObj(n -> observed.get(n).page().url())
                .collect(Collectors.toSet());
    }

    /** A page that was refused, and is read at last, may be gone since: nobody looks there any more, who would tell that again. */
    private List<PageGone> goneSince(List<Observation> observed, Set<String> news) {
        Map<String, Instant> gone = outcomes.gone(news);
        Set<PageGone> since = new LinkedHashSet<>();
        for (Observation one : observed) {
            Instant time = gone.get(one.page().url());
            if (time != null && time.isAfter(one.page().time())) {
                since.add(new PageGone(
                        one.page().url(), one.page().source(), time, one.page().arrival()));
            }
        }
        return List.copyOf(since);
    }

    /** Last, as those who watch wait for the same rows. */
    private void tellTheFrontier(List<ReadPage> pages, Set<String> down) {
        outcomes.record(pages.stream()
                .map(PageKeeping::judged)
                .map(page -> down.contains(page.url()) ? page.takenDown(Takedowns.OUTCOME) : page)
                .toList());
        for (ReadPage page : pages) {
            if (page instanceof ReadPage.Told told && !down.contains(told.url())) {
                await(told.packed().page(), told.promise());
            } else if (page instanceof ReadPage.Other other) {
                await(other.packed().page(), other.promise());
            }
        }
    }

    private void await(ScrapedPage page, ReadPage.Promise promise) {
        if (promise.lookAgain() != null) {
            outcomes.await(page.url(), page.time(), promise.awaited(), promise.lookAgain());
        }
    }

    private static JudgedPage judged(ReadPage page) {
        if (page instanceof ReadPage.Gone gone) {
            PageGone absent = gone.page();
            return new JudgedPage(absent.url(), absent.source(), absent.time(), PageOutcome.GONE, null);
        }
        if (page instanceof ReadPage.Refused refused) {
            ScrapedPage bad = refused.reject().packed().page();
            String reason = refused.reject().reason();
            return new JudgedPage(bad.url(), bad.source(), bad.time(), PageOutcome.REJECTED, reason);
        }
        if (page instanceof ReadPage.Other other) {
            ScrapedPage seen = other.packed().page();
            return new JudgedPage(seen.url(), seen.source(), seen.time(), PageOutcome.NOT_A_SPEECH, other.reason());
        }
        ScrapedPage seen = ((ReadPage.Told) page).packed().page();
        return new JudgedPage(seen.url(), seen.source(), seen.time(), PageOutcome.SPEECH, null);
    }
}
