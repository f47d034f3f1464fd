package dev.lectern.ingest;

import dev.lectern.frontier.Awaited;
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
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import dev.lectern.store.Publisher;
import dev.lectern.trace.Stage;
import dev.lectern.trace.TraceParent;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Makes of one record what it is. Needs no database, so that many can be read at the same time. */
@ApplicationScoped
public class RecordReader {

    private static final Logger LOG = Logger.getLogger(RecordReader.class);

    private final PageParser parser;
    private final SourceRegistry sources;
    private final IngestMetrics metrics;
    private final PageLimits limits;
    private final Tracing tracing;

    RecordReader(PageParser parser, SourceRegistry sources, IngestMetrics metrics, PageLimits limits, Tracing tracing) {
        this.parser = parser;
        this.sources = sources;
        this.metrics = metrics;
        this.limits = limits;
        this.tracing = tracing;
    }

    /**
     * Reads a record.
     *
     * @param lane that it came by
     * @return a {@link ReadPage.Refused} when it cannot be read; nothing of a record makes this fail
     */
    ReadPage read(ConsumerRecord<String, byte[]> record, Arrival lane) {
        try (Stage stage = tracing.follow("ingest", SpanKind.CONSUMER, traceParent(record))
                .with("messaging.system", "kafka")
                .with("messaging.destination.name", record.topic())
                .with("messaging.kafka.message.key", record.key())
                .current()) {
            PageReading reading = PageReader.read(record, lane);
            if (reading instanceof PageReading.Understood understood) {
                return read(record, lane, understood.event(), stage.traceParent());
            }
            return RefusedPages.of(record, lane, RejectCauses.malformed((PageReading.Malformed) reading));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "The record %s could not be read; it becomes a reject.", RefusedPages.name(record));
            return RefusedPages.of(record, lane, RejectCauses.notRead(e));
        }
    }

    private ReadPage read(
            ConsumerRecord<String, byte[]> record, Arrival lane, PageEvent event, @Nullable String traceParent) {
        if (event instanceof PageGone gone) {
            return new ReadPage.Gone(record, gone);
        }
        ScrapedPage page = (ScrapedPage) event;
        long largest = limits.maxSize().asLongValue();
        if (page.body().length > largest) {
            return RefusedPages.of(record, lane, RejectCauses.tooLarge(page, largest));
        }
        Optional<Source> source = sources.find(page.source());
        ParseResult result = parse(page, source);
        metrics.parsed(result);
        if (result instanceof ParseResult.Unreadable unreadable) {
            return RefusedPages.of(record, lane, RejectCauses.unreadable(unreadable));
        }
        PackedPage packed = PackedPage.of(page);
        if (result instanceof ParseResult.NotASpeech other) {
            var promise = promise(page, source, other.awaited() ? Awaited.TEXT : Awaited.NOTHING);
            return new ReadPage.Other(record, packed, other.reason(), promise, Readings.of(page, source, other));
        }
        return told(record, packed, (ParseResult.Speeches) result, source, traceParent);
    }

    private static ReadPage told(
            ConsumerRecord<String, byte[]> record,
            PackedPage packed,
            ParseResult.Speeches found,
            Optional<Source> source,
            @Nullable String traceParent) {
        Publisher publisher = publisher(packed.page(), source);
        List<Observation> observations = new ArrayList<>();
        for (int part = 0; part < found.speeches().size(); part++) {
            observations.add(Observation.of(
                    packed,
                    part,
                    SourceAttribution.of(found.speeches().get(part), source),
                    publisher,
                    found.alternates(),
                    traceParent));
        }
        Optional<String> tooLarge = SpeechSize.refusal(observations);
        return tooLarge.isPresent()
                ? RefusedPages.of(record, packed, RejectCauses.speechTooLarge(tooLarge.get()))
                : new ReadPage.Told(
                        record,
                        packed,
                        observations,
                        promise(packed.page(), source, isOngoing(found) ? Awaited.MORE : Awaited.NOTHING),
                        Readings.of(packed.page(), source, found));
    }

    private static ReadPage.Promise promise(ScrapedPage page, Optional<Source> source, Awaited awaited) {
        return new ReadPage.Promise(
                awaited,
                awaited == Awaited.NOTHING
                        ? null
                        : source.map(watched -> page.time().plus(watched.every()))
                                .orElse(null));
    }

    private static boolean isOngoing(ParseResult.Speeches found) {
        return found.speeches().stream()
                .flatMap(speech -> speech.notices().stream())
                .anyMatch(notice -> notice.kind() == NoticeKind.ONGOING);
    }

    /** A parser that fails must not stop the line; what it failed at can be replayed once it is mended. */
    private ParseResult parse(ScrapedPage page, Optional<Source> source) {
        try (Stage stage = tracing.begin("parse", SpanKind.INTERNAL)) {
            return metrics.parse(() -> parser.parse(page.body(), SourceHints.of(page, source)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "The parser failed at %s; the page becomes a reject.", page.url());
            return ParseResult.Unreadable.failed(e);
        }
    }

    /** What whoever handed the page over said comes before the definition of its source. */
    static Publisher publisher(ScrapedPage page, Optional<Source> source) {
        String told = page.hints().publisher();
        return told != null
                ? new Publisher(told, null)
                : source.map(s -> new Publisher(s.publisher(), s.country())).orElse(Publisher.UNKNOWN);
    }

    private static @Nullable String traceParent(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(TraceParent.HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), US_ASCII);
    }
}
