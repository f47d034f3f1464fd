package dev.lectern.ingest;

import dev.lectern.frontier.KnownHints;
import dev.lectern.page.Arrival;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.store.CaptureArchive;
import dev.lectern.store.KeptCapture;
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import dev.lectern.store.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a capture again, with what its listing said of it then, or else says now. To be called while no transaction is open. */
@ApplicationScoped
public class CaptureReading {

    private final PageParser parser;
    private final SourceRegistry sources;
    private final KnownHints hints;
    private final CaptureArchive archive;

    CaptureReading(PageParser parser, SourceRegistry sources, KnownHints hints, CaptureArchive archive) {
        this.parser = parser;
        this.sources = sources;
        this.hints = hints;
        this.archive = archive;
    }

    /**
     * What is read.
     *
     * @param speeches on the page; empty when there are none
     * @param failure why there are none, in one sentence; null when there are, or the bytes were erased just now
     */
    record Result(List<Observation> speeches, @Nullable String failure) {

        private static final Result ERASED = new Result(List.of(), null);

        Result {
            speeches = List.copyOf(speeches);
        }

        private static Result failed(String reason) {
            return new Result(List.of(), reason);
        }

        /** The speech that is so far down the page. */
        Optional<Observation> part(int number) {
            return number < speeches.size() ? Optional.of(speeches.get(number)) : Optional.empty();
        }
    }

    /**
     * Reads it.
     *
     * @param sourceId id of the source by whose definition it is read
     */
    Result read(KeptCapture capture, String sourceId) {
        Optional<byte[]> body;
        try {
            body = archive.body(capture.id());
        } catch (UncheckedIOException e) {
            return Result.failed(String.valueOf(e.getMessage()));
        }
        if (body.isEmpty()) {
            return Result.ERASED;
        }
        var page = new ScrapedPage(
                capture.url(),
                sourceId,
                capture.fetchedAt(),
                Arrival.BACKFILL,
                body.get(),
                capture.contentType(),
                capture.httpStatus(),
                archive.hints(capture.id()).orElseGet(() -> hints.of(capture.url())),
                capture.headers());
        Optional<Source> source = sources.find(sourceId);
        return read(page, source, () -> parser.parse(page.body(), SourceHints.of(page, source)));
    }

    /** Whatever fails at an old capture must not become the fault of the newer page for which it is read. */
    static Result read(ScrapedPage page, Optional<Source> source, Supplier<ParseResult> parsing) {
        try {
            ParseResult result = parsing.get();
            return result instanceof ParseResult.Speeches found ? speeches(page, found, source) : none(result);
        } catch (RuntimeException | StackOverflowError e) {
            return Result.failed("The parser failed (" + e + "); this is a fault of Lectern, not of the page.");
        }
    }

    private static Result none(ParseResult result) {
        return Result.failed(
                result instanceof ParseResult.NotASpeech other
                        ? "It is read as no speech now: " + other.reason()
                        : "It cannot be read now: " + ((ParseResult.Unreadable) result).reason());
    }

    private static Result speeches(ScrapedPage page, ParseResult.Speeches found, Optional<Source> source) {
        var packed = PackedPage.of(page);
        Publisher publisher = RecordReader.publisher(page, source);
        List<Observation> observations = new ArrayList<>();
        for (int part = 0; part < found.speeches().size(); part++) {
            var speech = SourceAttribution.of(found.speeches().get(part), source);
            observations.add(Observation.of(packed, part, speech, publisher, found.alternates(), null));
        }
        return SpeechSize.refusal(observations).map(Result::failed).orElseGet(() -> new Result(observations, null));
    }
}
