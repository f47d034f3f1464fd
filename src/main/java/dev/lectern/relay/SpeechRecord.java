package dev.lectern.relay;

import dev.lectern.speech.SpeechJson;
import dev.lectern.trace.TraceParent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The record of {@code lectern.speeches} for a change: CloudEvents 1.0 in binary content mode. Headers and value follow
 * from what is stored alone, so a repeated record is the same to the last byte.
 */
final class SpeechRecord {

    private static final int ONLY_PARTITION = 0;

    /** What the headers tell; the rest of a change, which may be a long text, is not read again. */
    record Envelope(
            long position,
            String change,
            String announcedAt,
            String arrival,
            String id,
            String source,
            @Nullable String country,
            String kind,
            @Nullable String language) {}

    private SpeechRecord() {}

    /**
     * Makes the record.
     *
     * @param topic topic of speeches
     * @param feed URI of the feed, for {@code ce_source}
     * @param json the change as rendered
     * @param traceParent the place in the trace at which it was stored; null while traces are off
     */
    static ProducerRecord<String, byte[]> of(String topic, String feed, byte[] json, @Nullable String traceParent) {
        Envelope change;
        try {
            change = SpeechJson.read(json, Envelope.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored change is no JSON of a change.", e);
        }
        var record = new ProducerRecord<>(topic, ONLY_PARTITION, change.id(), json);
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_type", "dev.lectern.speech." + change.change() + ".v1");
        put(headers, "ce_id", Long.toString(change.position()));
        put(headers, "ce_source", feed);
        put(headers, "ce_subject", change.id());
        put(headers, "ce_time", change.announcedAt());
        put(headers, "content-type", "application/json");
        put(headers, "ce_language", change.language());
        put(headers, "ce_country", change.country());
        put(headers, "ce_kind", change.kind());
        put(headers, "ce_origin", change.source());
        put(headers, "ce_arrival", change.arrival());
        put(headers, TraceParent.HEADER, traceParent);
        return record;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
