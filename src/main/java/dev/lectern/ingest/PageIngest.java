package dev.lectern.ingest;

import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageReader;
import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import dev.lectern.store.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes of one record what it is: a speech, something else, a page that is gone, or a reject. */
@ApplicationScoped
public class PageIngest {

    /** An event must fit a record of {@code lectern.speeches} (8 MiB) with everything that stands around the text. */
    private static final int LARGEST_SPEECH = 7 * 1024 * 1024;

    private final PageParser parser;
    private final SourceRegistry sources;
    private final SpeechKeeping speeches;
    private final PageOutcomes outcomes;
    private final PageRejection rejection;
    private final IngestMetrics metrics;

    PageIngest(
            PageParser parser,
            SourceRegistry sources,
            SpeechKeeping speeches,
            PageOutcomes outcomes,
            PageRejection rejection,
            IngestMetrics metrics) {
        this.parser = parser;
        this.sources = sources;
        this.speeches = speeches;
        this.outcomes = outcomes;
        this.rejection = rejection;
        this.metrics = metrics;
    }

    /**
     * Ingests one record; everything that it changes is one transaction.
     *
     * @throws RuntimeException if it could not be stored
     */
    void ingest(ConsumerRecord<String, byte[]> record, Arrival lane) {
        PageReading reading = PageReader.read(record, lane);
        if (reading instanceof PageReading.Malformed malformed) {
            rejection.reject(record, lane, "read", malformed.reason());
        } else if (reading instanceof PageReading.Understood understood) {
            ingest(record, lane, understood.event());
        }
    }

    private void ingest(ConsumerRecord<String, byte[]> record, Arrival lane, PageEvent event) {
        if (event instanceof PageGone gone) {
            QuarkusTransaction.requiringNew().run(() -> {
                metrics.stored(speeches.withdraw(gone));
                outcomes.record(gone.url(), gone.source(), gone.time(), PageOutcome.GONE, null);
            });
        } else if (event instanceof ScrapedPage page) {
            ingest(record, lane, page);
        }
    }

    private void ingest(ConsumerRecord<String, byte[]> record, Arrival lane, ScrapedPage page) {
        Optional<Source> source = sources.find(page.source());
        ParseResult result = metrics.parse(() -> parser.parse(page.body(), SourceHints.of(page, source)));
        if (result instanceof ParseResult.Speeches found) {
            Optional<String> tooLarge = tooLarge(found);
            if (tooLarge.isPresent()) {
                rejection.reject(record, lane, "parse", tooLarge.get());
                return;
            }
            Publisher publisher =
                    source.map(s -> new Publisher(s.publisher(), s.country())).orElse(Publisher.UNKNOWN);
            QuarkusTransaction.requiringNew().run(() -> {
                speeches.keep(page, found, publisher).forEach(metrics::stored);
                outcomes.record(page.url(), page.source(), page.time(), PageOutcome.SPEECH, null);
            });
        } else if (result instanceof ParseResult.NotASpeech other) {
            QuarkusTransaction.requiringNew().run(() -> {
                speeches.countFailedRecheck(page);
                outcomes.record(page.url(), page.source(), page.time(), PageOutcome.NOT_A_SPEECH, other.reason());
            });
        } else if (result instanceof ParseResult.Unreadable unreadable) {
            rejection.reject(record, lane, "parse", unreadable.reason());
        }
        metrics.parsed(result);
    }

    private static Optional<String> tooLarge(ParseResult.Speeches found) {
        for (Speech speech : found.speeches()) {
            int size = SpeechJson.write(speech).length;
            if (size > LARGEST_SPEECH) {
                return Optional.of("The speech is " + size + " bytes as JSON; at most " + LARGEST_SPEECH
                        + " fit a record of the topic of speeches.");
            }
        }
        return Optional.empty();
    }
}
