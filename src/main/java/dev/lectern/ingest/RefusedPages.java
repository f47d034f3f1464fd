package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageReader;
import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.NewReject;
import dev.lectern.store.PackedPage;
import dev.lectern.store.RejectCause;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is known of a record that cannot be taken, as a page: as much as it tells of itself. */
final class RefusedPages {

    private static final String UNKNOWN = "unknown";

    private static final int OK = 200;

    private RefusedPages() {}

    static ReadPage.Refused of(ConsumerRecord<String, byte[]> record, Arrival lane, RejectCause cause) {
        return of(record, PackedPage.of(page(record, lane)), cause);
    }

    static ReadPage.Refused of(ConsumerRecord<String, byte[]> record, PackedPage packed, RejectCause cause) {
        return new ReadPage.Refused(record, new NewReject(packed, cause));
    }

    /** The same without what the record says of itself, when even that is refused: the bytes are kept in any case. */
    static ReadPage.Refused unnamed(ConsumerRecord<String, byte[]> record, Arrival lane, RejectCause cause) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        return of(record, PackedPage.of(plain(record, name(record), UNKNOWN, time, lane)), cause);
    }

    /** Where a record stands. */
    static String name(ConsumerRecord<String, byte[]> record) {
        return "kafka:" + record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static ScrapedPage page(ConsumerRecord<String, byte[]> record, Arrival lane) {
        PageReading reading = PageReader.read(record, lane);
        if (reading instanceof PageReading.Malformed malformed) {
            return malformed.page();
        }
        PageEvent event = ((PageReading.Understood) reading).event();
        return event instanceof ScrapedPage page
                ? page
                : plain(record, event.url(), event.source(), event.time(), event.arrival());
    }

    private static ScrapedPage plain(
            ConsumerRecord<String, byte[]> record, String url, String source, Instant time, Arrival arrival) {
        byte[] body = record.value() == null ? new byte[0] : record.value();
        return new ScrapedPage(url, source, time, arrival, body, null, OK, PageHints.NONE);
    }
}
