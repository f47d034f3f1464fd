package dev.lectern.ingest;

import dev.lectern.frontier.KnownHints;
import dev.lectern.page.Arrival;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.speech.Speech;
import dev.lectern.store.Capture;
import dev.lectern.store.Gzip;
import dev.lectern.store.Observation;
import dev.lectern.store.OutdatedReadings;
import dev.lectern.store.PackedPage;
import dev.lectern.store.Publisher;
import dev.lectern.store.SpeechStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

import static java.util.Objects.requireNonNull;

/**
 * After an upgrade of the parser the stored capture is read again first, so that a better reading is told as {@code reparsed}
 * and never as a change by the publisher.
 */
@ApplicationScoped
public class Rereading {

    private static final Logger LOG = Logger.getLogger(Rereading.class);

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
                read(capture, observation.page().source()).forEach(store::reread);
            }
        }
    }

    /** A capture that cannot be read again leaves what was read of it before, and harms no newer page. */
    private List<Observation> read(Capture capture, String sourceId) {
        try {
            return observations(capture, sourceId);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "The capture of %s could not be read again; what was read of it before stays.", capture.url);
            return List.of();
        }
    }

    private List<Observation> observations(Capture capture, String sourceId) {
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
        List<Observation> observations = new ArrayList<>();
        if (result instanceof ParseResult.Speeches found) {
            var packed = new PackedPage(page, capture.sha256, bytes);
            for (Speech speech : found.speeches()) {
                observations.add(Observation.of(
                        packed, observations.size(), SourceAttribution.of(speech, source), Publisher.UNKNOWN, null));
            }
        }
        return observations;
    }
}
