package dev.lectern.page;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads records of the pages topics. Anyone may produce them, so what is missing gets a sensible default, and what is
 * wrong is said in a sentence; nothing throws.
 */
public final class PageReader {

    private static final String UNKNOWN_SOURCE = "unknown";

    /** Addresses and names are keys of indexes, which end at 2,700 bytes in PostgreSQL. */
    private static final int LONGEST_URL = 2_000;

    private static final int LONGEST_SOURCE = 200;

    /** Nothing of the web is older than its first site. */
    private static final Instant EARLIEST = Instant.parse("1991-08-06T00:00:00Z");

    /** How much later than Kafka's the clock of a producer may be; a time far ahead would make all later captures history. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    /** Events of ours; a later version of one that is known only adds to it. Records of other people may have any type. */
    private static final String OURS = "dev.lectern.";

    private static final String GONE = withoutVersion(PageHeaders.TYPE_GONE);
    private static final List<String> READABLE =
            List.of(withoutVersion(PageHeaders.TYPE_SCRAPED), withoutVersion(PageHeaders.TYPE_REJECTED));

    private PageReader() {}

    private static String withoutVersion(String type) {
        return type.substring(0, type.lastIndexOf('.') + 1);
    }

    /**
     * Reads one record.
     *
     * @param record as it came from the topic
     * @param lane arrival to assume when the record does not tell: that of the topic
     * @return the event, or why there is none
     */
    public static PageReading read(ConsumerRecord<String, byte[]> record, Arrival lane) {
        Headers headers = record.headers();
        String source = textOr(headers, PageHeaders.SOURCE, UNKNOWN_SOURCE);
        String url = textOr(
                        headers,
                        PageHeaders.SUBJECT,
                        record.key() == null ? "" : record.key().replace("\0", ""))
                .strip();
        String word = text(headers, PageHeaders.ARRIVAL);
        Arrival arrival = word == null ? lane : Arrival.of(word);
        String name = "kafka:" + record.topic() + "/" + record.partition() + "/" + record.offset();
        Instant recordedAt = Instant.ofEpochMilli(record.timestamp());
        if (url.isEmpty()) {
            return new PageReading.Malformed(
                    page(record, name, bounded(source), recordedAt, arrival),
                    "no-address",
                    "The record has neither a ce_subject header nor a key; set ce_subject to the page's URL.");
        }
        if (source.getBytes(UTF_8).length > LONGEST_SOURCE) {
            return new PageReading.Malformed(
                    page(record, name, UNKNOWN_SOURCE, recordedAt, arrival),
                    "source-too-long",
                    "The ce_source is longer than " + LONGEST_SOURCE + " bytes; set it to the id of a source.");
        }
        if (url.getBytes(UTF_8).length > LONGEST_URL) {
            return new PageReading.Malformed(
                    page(record, name, source, recordedAt, arrival),
                    "address-too-long",
                    "The ce_subject is longer than " + LONGEST_URL + " bytes; set it to the page's canonical URL.");
        }
        String time = text(headers, PageHeaders.TIME);
        Instant fetchedAt;
        try {
            // PostgreSQL keeps microseconds: of two captures with the same time neither must seem later.
            fetchedAt = time == null
                    ? recordedAt
                    : OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            return new PageReading.Malformed(
                    page(record, url, source, recordedAt, arrival),
                    "no-time",
                    "The ce_time '" + time + "' is no RFC 3339 time; one such as 2026-11-21T10:00:00Z would be.");
        }
        Instant latest = recordedAt.plus(CLOCK_SKEW);
        if (fetchedAt.isBefore(EARLIEST) || fetchedAt.isAfter(latest)) {
            return new PageReading.Malformed(
                    page(record, url, source, recordedAt, arrival),
                    "time-out-of-range",
                    "The ce_time " + time + " is before " + EARLIEST + " or after the record itself (" + latest
                            + "); set it to when the page was fetched.");
        }
        String type = textOr(headers, PageHeaders.TYPE, PageHeaders.TYPE_SCRAPED);
        if (type.startsWith(GONE)) {
            return new PageReading.Understood(new PageGone(url, source, fetchedAt, arrival));
        }
        ScrapedPage page = page(record, url, source, fetchedAt, arrival);
        if (type.startsWith(OURS) && READABLE.stream().noneMatch(type::startsWith)) {
            return new PageReading.Malformed(
                    page,
                    "unknown-type",
                    "The ce_type " + type
                            + " is none that this version knows; a newer one can read it, when ingest is set back to it.");
        }
        if (record.value() == null) {
            return new PageReading.Malformed(
                    page,
                    "no-value",
                    "The record has no value; put the bytes of the page there, or say ce_type=" + PageHeaders.TYPE_GONE
                            + " if the page is gone.");
        }
        return new PageReading.Understood(page);
    }

    private static ScrapedPage page(
            ConsumerRecord<String, byte[]> record, String url, String source, Instant time, Arrival arrival) {
        Headers headers = record.headers();
        return new ScrapedPage(
                url,
                source,
                time,
                arrival,
                record.value() == null ? new byte[0] : record.value(),
                text(headers, PageHeaders.CONTENT_TYPE),
                status(text(headers, PageHeaders.HTTP_STATUS)),
                HintsJson.read(text(headers, PageHeaders.HINTS)),
                KeptHeaders.read(text(headers, PageHeaders.HTTP_HEADERS)));
    }

    private static String bounded(String source) {
        return source.getBytes(UTF_8).length > LONGEST_SOURCE ? UNKNOWN_SOURCE : source;
    }

    /** Only informative on the wire, so a broken one is taken as the usual one. */
    private static int status(@Nullable String text) {
        boolean number = text != null && text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : 200;
    }

    private static String textOr(Headers headers, String name, String fallback) {
        String text = text(headers, name);
        return text == null ? fallback : text;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        // PostgreSQL keeps no U+0000, and nobody means it.
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8).replace("\0", "");
    }
}
