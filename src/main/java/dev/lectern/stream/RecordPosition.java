package dev.lectern.stream;

import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The position of a record of {@code lectern.speeches}: its CloudEvents id. */
final class RecordPosition {

    private static final Logger LOG = Logger.getLogger(RecordPosition.class);
    private static final String HEADER = "ce_id";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private RecordPosition() {}

    /** The position; -1 for a record that is not the relay's. */
    static long of(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(HEADER);
        String id = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        if (!NUMBER.matcher(id).matches()) {
            LOG.warnf(
                    "A record of %s at offset %d has no position in its %s header ('%s'); it is left out, as the relay did"
                            + " not write it.",
                    record.topic(), record.offset(), HEADER, id);
            return -1;
        }
        return Long.parseLong(id);
    }
}
