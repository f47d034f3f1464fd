package dev.lectern.ingest;

import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.frontier.ParseHealth;
import dev.lectern.frontier.Reading;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageLimits;
import dev.lectern.page.PageReader;
import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import dev.lectern.store.Publisher;
import dev.lectern.store.RejectCause;
import dev.lectern.store.Stored;
import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Makes of one record what it is: a speech, something else, a page that is gone, or a reject. */
@ApplicationScoped
public class PageIngest {

    private static final Logger LOG = Logger.getLogger(PageIngest.class);

    /** An event must fit a record of {@code lectern.speeches} (8 MiB) with everything that stands around the text. */
    private static final int LARGEST_SPEECH = 7 * 1024 * 1024;

    private final PageParser parser;
    private final SourceRegistry sources;
    private final SpeechKeeping speeches;
    private final PageOutcomes outcomes;
    private final PageRejection rejection;
    private final IngestMetrics metrics;
    private final ParseHealth health;
    private final PageLimits limits;
    private final Tracing tracing;

    PageIngest(
            PageParser parser,
            SourceRegistry sources,
            SpeechKeeping speeches,
            PageOutcomes outcomes,
            PageRejection rejection,
            IngestMetrics metrics,
            ParseHealth health,
            PageLimits limits,
            Tracing tracing) {
        this.parser = parser;
        this.sources = sources;
        this.speeches = speeches;
        this.outcomes = outcomes;
        this.rejection = rejection;
        this.metrics = metrics;
        this.health = health;
        this.limits = limits;
        this.tracing = tracing;
    }

    /**
     * Ingests one record; everything that it changes is one transaction.
     *
     * @throws RuntimeException if it could not be stored
     */
    void ingest(ConsumerRecord<String, byte[]> record, Arrival lane) {
        PageReading reading = PageReader.read(record, lane);
        if (reading instanceof PageReading.Malformed malformed) {
            rejection.reject(record, lane, RejectCauses.malformed(malformed));
        } else if (reading instanceof PageReading.Understood understood) {
            ingest(record, lane, understood.event());
        }
    }

    private void ingest(ConsumerRecord<String, byte[]> record, Arrival lane, PageEvent event) {
        if (event instanceof PageGone gone) {
            Stored stored = QuarkusTransaction.requiringNew().call(() -> {
                outcomes.record(gone.url(), gone.source(), gone.time(), PageOutcome.GONE, null);
                return speeches.withdraw(gone);
            });
            metrics.stored(stored);
        } else if (event instanceof ScrapedPage page) {
            ingest(record, lane, page);
        }
    }

    private void ingest(ConsumerRecord<String, byte[]> record, Arrival lane, ScrapedPage page) {
        long largest = limits.maxSize().asLongValue();
        if (page.body().length > largest) {
            rejection.reject(record, lane, RejectCauses.tooLarge(page, largest));
            return;
        }
        Optional<Source> source = sources.find(page.source());
        ParseResult result = parse(page, source);
        Optional<RejectCause> refusal = refusal(result);
        if (refusal.isPresent()) {
            rejection.reject(record, lane, refusal.get());
        } else if (result instanceof ParseResult.Speeches found) {
            store(page, found, source).forEach(metrics::stored);
        } else if (result instanceof ParseResult.NotASpeech other) {
            QuarkusTransaction.requiringNew().run(() -> {
                List<Reading> unread =
                        health.unread(Readings.of(page, source, other).stream().toList());
                speeches.countFailedRecheck(page);
                outcomes.record(page.url(), page.source(), page.time(), PageOutcome.NOT_A_SPEECH, other.reason());
                await(page, source, other.awaited() ? Awaited.TEXT : Awaited.NOTHING);
                health.add(unread);
            });
        }
        metrics.parsed(result);
    }

    private List<Stored> store(ScrapedPage page, ParseResult.Speeches found, Optional<Source> source) {
        try (Stage stage = tracing.begin("store", SpanKind.INTERNAL).current()) {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<Reading> unread =
                        health.unread(Readings.of(page, source, found).stream().toList());
                outcomes.record(page.url(), page.source(), page.time(), PageOutcome.SPEECH, null);
                await(page, source, isOngoing(found) ? Awaited.MORE : Awaited.NOTHING);
                List<Stored> stored = speeches.keep(page, found, publisher(page, source));
                health.add(unread);
                return stored;
            });
        }
    }

    /** As often as its source is asked at most: who reads along wants to see it grow. */
    private void await(ScrapedPage page, Optional<Source> source, Awaited awaited) {
        if (awaited != Awaited.NOTHING && source.isPresent()) {
            outcomes.await(
                    page.url(),
                    page.time(),
                    awaited,
                    page.time().plus(source.get().every()));
        }
    }

    private static boolean isOngoing(ParseResult.Speeches found) {
        return found.speeches().stream()
                .flatMap(speech -> speech.notices().stream())
                .anyMatch(notice -> notice.kind() == NoticeKind.ONGOING);
    }

    /** A fault of the parser is the end for this page only: the next one may be read well. */
    private ParseResult parse(ScrapedPage page, Optional<Source> source) {
        try (Stage stage = tracing.begin("parse", SpanKind.INTERNAL)) {
            return metrics.parse(() -> parser.parse(page.body(), SourceHints.of(page, source)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "The parser failed at %s; the page becomes a reject.", page.url());
            return ParseResult.Unreadable.failed(e);
        }
    }

    /** A sidecar of a file knows its publisher better than the folder does. */
    private static Publisher publisher(ScrapedPage page, Optional<Source> source) {
        String told = page.hints().publisher();
        return told != null
                ? new Publisher(told, null)
                : source.map(s -> new Publisher(s.publisher(), s.country())).orElse(Publisher.UNKNOWN);
    }

    private static Optional<RejectCause> refusal(ParseResult result) {
        if (result instanceof ParseResult.Unreadable unreadable) {
            return Optional.of(RejectCauses.unreadable(unreadable));
        }
        return result instanceof ParseResult.Speeches found ? tooLarge(found) : Optional.empty();
    }

    private static Optional<RejectCause> tooLarge(ParseResult.Speeches found) {
        for (Speech speech : found.speeches()) {
            int size = SpeechJson.write(speech).length;
            if (size > LARGEST_SPEECH) {
                return Optional.of(RejectCauses.speechTooLarge(size, LARGEST_SPEECH));
            }
        }
        return Optional.empty();
    }
}
