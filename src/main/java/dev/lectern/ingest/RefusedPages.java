package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageReader;
import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.NewReject;
import dev.lectern.store.PackedPage;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is known of a record that cannot be taken, as a page: as much as it tells of itself. */
final class RefusedPages {

    private static final String UNKNOWN = "unknown";

    private static final int OK = 200;

    private RefusedPages() {}

    static ReadPage.Refused of(ConsumerRecord<String, byte[]> record, Arrival lane, String stage, String reason) {
        return of(record, PackedPage.of(page(record, lane)), stage, reason);
    }

    static ReadPage.Refused of(ConsumerRecord<String, byte[]> record, PackedPage packed, String stage, String reason) {
        return new ReadPage.Refused(record, new NewReject(packed, stage, reason));
    }

    /** The same without what the record says of itself, when even that is refused: the bytes are kept in any case. */
    static ReadPage.Refused unnamed(ConsumerRecord<String, byte[]> record, Arrival lane, String reason) {
        return of(record, PackedPage.of(plain(record, lane, name(record), UNKNOWN)), "store", reason);
    }

    /** Where a record stands. */
    static String name(ConsumerRecord<String, byte[]> record) {
        return "kafka:" + record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static ScrapedPage page(ConsumerRecord<String, byte[]> record, Arrival lane) {
        PageReading reading = PageReader.read(record, lane);
        if (reading instanceof PageReading.Understood understood) {
            return understood.event() instanceof ScrapedPage page
                    ? page
                    : plain(
                            record,
                            lane,
                            understood.event().url(),
                            understood.event().source());
        }
        var malformed = (PageReading.Malformed) reading;
        return plain(record, lane, malformed.url(), malformed.source());
    }

    private static ScrapedPage plain(ConsumerRecord<String, byte[]> record, Arrival lane, String url, String source) {
        byte[] body = record.value() == null ? new byte[0] : record.value();
        Instant time = Instant.ofEpochMilli(record.timestamp());
        return new ScrapedPage(url, source, time, lane, body, null, OK, PageHints.NONE);
    }
}
