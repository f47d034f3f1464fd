package dev.lectern.page;

import dev.lectern.trace.TraceParent;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes page events in the form of the pages topics; {@link PageReader} reads it back. */
public final class PageWriter {

    private PageWriter() {}

    /**
     * The record for an event.
     *
     * @param topic topic to write to
     * @param event page or its absence
     * @return key: canonical URL; value: the bytes of the page, empty for a page that is gone
     */
    public static ProducerRecord<String, byte[]> write(String topic, PageEvent event) {
        return write(topic, event, null);
    }

    /**
     * The record for an event of which there is a trace.
     *
     * @param traceParent place in the trace after which it is read; null for none
     */
    static ProducerRecord<String, byte[]> write(String topic, PageEvent event, @Nullable String traceParent) {
        byte[] value = event instanceof ScrapedPage page ? page.body() : new byte[0];
        var record = new ProducerRecord<>(topic, event.url(), value);
        Headers headers = record.headers();
        put(headers, PageHeaders.SPEC_VERSION, "1.0");
        put(headers, PageHeaders.ID, UUID.randomUUID().toString());
        put(headers, PageHeaders.SOURCE, event.source());
        put(headers, PageHeaders.SUBJECT, event.url());
        put(headers, PageHeaders.TIME, event.time().toString());
        put(headers, PageHeaders.ARRIVAL, event.arrival().word());
        if (event instanceof ScrapedPage page) {
            put(headers, PageHeaders.TYPE, PageHeaders.TYPE_SCRAPED);
            put(headers, PageHeaders.SHA256, page.sha256());
            put(headers, PageHeaders.HTTP_STATUS, Integer.toString(page.httpStatus()));
            if (page.contentType() != null) {
                put(headers, PageHeaders.CONTENT_TYPE, page.contentType());
            }
            if (!page.hints().equals(PageHints.NONE)) {
                put(headers, PageHeaders.HINTS, HintsJson.write(page.hints()));
            }
            if (!page.headers().equals(KeptHeaders.NONE)) {
                put(headers, PageHeaders.HTTP_HEADERS, page.headers().json());
            }
        } else {
            put(headers, PageHeaders.TYPE, PageHeaders.TYPE_GONE);
        }
        if (traceParent != null) {
            put(headers, TraceParent.HEADER, traceParent);
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
