package dev.lectern.ingest;

import dev.lectern.frontier.KnownHints;
import dev.lectern.page.Arrival;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.store.Capture;
import dev.lectern.store.Gzip;
import dev.lectern.store.Observation;
import dev.lectern.store.OutdatedReadings;
import dev.lectern.store.PackedPage;
import dev.lectern.store.Publisher;
import dev.lectern.store.SpeechStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * After an upgrade of the parser the stored capture is read again first, so that a better reading is told as {@code reparsed}
 * and never as a change by the publisher.
 */
@ApplicationScoped
public class Rereading {

    private final SpeechStore store;
    private final OutdatedReadings outdated;
    private final SourceRegistry sources;
    private final PageParser parser;
    private final KnownHints hints;

    Rereading(
            SpeechStore store, OutdatedReadings outdated, SourceRegistry sources, PageParser parser, KnownHints hints) {
        this.store = store;
        this.outdated = outdated;
        this.sources = sources;
        this.parser = parser;
        this.hints = hints;
    }

    /** Reads again what these observations will be compared with. Joins the caller's transaction. */
    void before(List<Observation> observed) {
        Map<String, Observation> newer = new HashMap<>();
        observed.forEach(observation -> newer.putIfAbsent(observation.page().url(), observation));
        for (Capture capture : outdated.of(newer.keySet(), PageParser.VERSION)) {
            Observation observation = newer.get(capture.url);
            if (observation != null) {
                reread(capture, observation.page().source());
            }
        }
    }

    private void reread(Capture capture, String sourceId) {
        byte[] bytes = requireNonNull(capture.bodyGzip);
        var page = new ScrapedPage(
                capture.url,
                sourceId,
                capture.fetchedAt,
                Arrival.BACKFILL,
                Gzip.decompress(bytes),
                capture.contentType,
                capture.httpStatus,
                hints.of(capture.url),
                KeptHeaders.read(capture.headers));
        Optional<Source> source = sources.find(sourceId);
        ParseResult result = parser.parse(page.body(), SourceHints.of(page, source));
        if (result instanceof ParseResult.Speeches found) {
            var packed = new PackedPage(page, capture.sha256, bytes);
            for (int part = 0; part < found.speeches().size(); part++) {
                store.reread(Observation.of(
                        packed,
                        part,
                        SourceAttribution.of(found.speeches().get(part), source),
                        Publisher.UNKNOWN,
                        null));
            }
        }
    }
}
