package dev.lectern.ingest;

import dev.lectern.frontier.KnownHints;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.store.CaptureArchive;
import dev.lectern.store.KeptCapture;
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import dev.lectern.store.PageCaptures;
import dev.lectern.store.PageCaptures.Current;
import dev.lectern.store.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the captures of a page again, with what its listing once said of it. Holds no transaction open meanwhile. */
@ApplicationScoped
public class CaptureRereading {

    private final PageParser parser;
    private final SourceRegistry sources;
    private final KnownHints hints;
    private final PageCaptures captures;
    private final CaptureArchive archive;

    CaptureRereading(
            PageParser parser,
            SourceRegistry sources,
            KnownHints hints,
            PageCaptures captures,
            CaptureArchive archive) {
        this.parser = parser;
        this.sources = sources;
        this.hints = hints;
        this.captures = captures;
        this.archive = archive;
    }

    Reread read(String url) {
        Optional<Current> current = captures.current(url);
        List<Observation> again = new ArrayList<>();
        String failure = null;
        Optional<Current> readable = current.filter(known -> known.available() && known.kept());
        if (readable.isPresent()) {
            failure = read(readable.get().capture(), readable.get().source(), again);
        }
        List<Observation> fresh = new ArrayList<>();
        KeptCapture newest = captures.newest(url);
        if (newest != null && mayTellMore(newest, current)) {
            read(
                    newest,
                    Objects.requireNonNullElse(newest.source(), "unknown"),
                    fresh); // one without a speech is no failure
        }
        long id = readable.map(known -> known.capture().id()).orElse(0L);
        return new Reread(url, id, again, fresh, failure);
    }

    /** A page without a speech may hold one; one that showed its speech later again, and only then was 304, tells nothing new. */
    private static boolean mayTellMore(KeptCapture newest, Optional<Current> current) {
        return current.isEmpty()
                || current.get().available()
                        && newest.id() != current.get().capture().id()
                        && !newest.fetchedAt().isBefore(current.get().confirmedAt());
    }

    /** Adds the speeches of a capture; gives the reason in one sentence when there is none. */
    private @Nullable String read(KeptCapture capture, String sourceId, List<Observation> into) {
        Optional<byte[]> body = archive.body(capture.id());
        if (body.isEmpty()) {
            return null; // erased just now
        }
        PageHints told = hints.of(capture.url());
        var page = new ScrapedPage(
                capture.url(),
                sourceId,
                capture.fetchedAt(),
                Arrival.BACKFILL,
                body.get(),
                capture.contentType(),
                capture.httpStatus(),
                told,
                capture.headers());
        Optional<Source> source = sources.find(sourceId);
        ParseResult result;
        try {
            result = parser.parse(page.body(), SourceHints.of(page, source));
        } catch (RuntimeException | StackOverflowError e) {
            return "The parser failed (" + e + "); this is a fault of Lectern, not of the page.";
        }
        if (result instanceof ParseResult.Speeches found) {
            var packed = PackedPage.of(page);
            Publisher publisher = RecordReader.publisher(page, source);
            for (int part = 0; part < found.speeches().size(); part++) {
                var speech = SourceAttribution.of(found.speeches().get(part), source);
                into.add(Observation.of(packed, part, speech, publisher, null));
            }
            return SpeechSize.refusal(into)
                    .map(reason -> {
                        into.clear();
                        return reason;
                    })
                    .orElse(null);
        }
        return result instanceof ParseResult.NotASpeech other
                ? "It is read as no speech now: " + other.reason()
                : "It cannot be read now: " + ((ParseResult.Unreadable) result).reason();
    }
}
