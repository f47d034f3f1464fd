package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.speech.Speech;
import dev.lectern.store.Capture;
import dev.lectern.store.Gzip;
import dev.lectern.store.OutdatedReadings;
import dev.lectern.store.Publisher;
import dev.lectern.store.Rejects;
import dev.lectern.store.SpeechStore;
import dev.lectern.store.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores what a page was found to be. Joins the caller's transaction. */
@ApplicationScoped
public class SpeechKeeping {

    private final SpeechStore store;
    private final Rejects rejects;
    private final OutdatedReadings outdated;
    private final SourceRegistry sources;
    private final PageParser parser;

    SpeechKeeping(
            SpeechStore store, Rejects rejects, OutdatedReadings outdated, SourceRegistry sources, PageParser parser) {
        this.store = store;
        this.rejects = rejects;
        this.outdated = outdated;
        this.sources = sources;
        this.parser = parser;
    }

    List<Stored> keep(ScrapedPage page, ParseResult.Speeches found, Publisher publisher) {
        store.lock(page.url());
        outdated.of(page.url(), PageParser.VERSION).ifPresent(capture -> reread(capture, page));
        rejects.settle(page);
        return keepAll(page, found.speeches(), publisher);
    }

    Stored withdraw(PageGone gone) {
        return store.withdraw(gone);
    }

    void countFailedRecheck(ScrapedPage page) {
        rejects.settle(page);
        store.countFailedRecheck(page.url(), page.time());
    }

    /**
     * A newer parser may read the old capture differently. That is told first, and quietly, so that it is not taken for a
     * change by the publisher.
     */
    private void reread(Capture capture, ScrapedPage newer) {
        var page = new ScrapedPage(
                capture.url,
                newer.source(),
                capture.fetchedAt,
                Arrival.BACKFILL,
                Gzip.decompress(capture.bodyGzip),
                capture.contentType,
                capture.httpStatus,
                PageHints.NONE);
        Optional<Source> source = sources.find(newer.source());
        ParseResult result = parser.parse(page.body(), SourceHints.of(page, source));
        if (result instanceof ParseResult.Speeches found) {
            for (int part = 0; part < found.speeches().size(); part++) {
                store.reread(page, part, SourceAttribution.of(found.speeches().get(part), source));
            }
        }
    }

    private List<Stored> keepAll(ScrapedPage page, List<Speech> speeches, Publisher publisher) {
        Optional<Source> source = sources.find(page.source());
        var outcomes = new ArrayList<Stored>(speeches.size());
        for (int part = 0; part < speeches.size(); part++) {
            outcomes.add(store.store(page, part, SourceAttribution.of(speeches.get(part), source), publisher));
        }
        return outcomes;
    }
}
