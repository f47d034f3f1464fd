package dev.lectern.ingest;

import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.Reading;
import dev.lectern.page.PageGone;
import dev.lectern.store.NewReject;
import dev.lectern.store.Observation;
import dev.lectern.store.PackedPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What one record was found to be, ready to be written down. */
sealed interface ReadPage {

    /** The record as it came. */
    ConsumerRecord<String, byte[]> record();

    /** Canonical URL of the page. */
    String url();

    /** What it tells of how well its source is read; empty when nothing. */
    default Optional<Reading> reading() {
        return Optional.empty();
    }

    /** A page that holds speeches. */
    record Told(
            ConsumerRecord<String, byte[]> record,
            PackedPage packed,
            List<Observation> observations,
            Promise promise,
            Optional<Reading> reading)
            implements ReadPage {

        public Told {
            observations = List.copyOf(observations);
        }

        /** Where in a trace the page belongs; null while traces are off. */
        @Nullable
        String traceParent() {
            return observations.isEmpty() ? null : observations.get(0).traceParent();
        }

        @Override
        public String url() {
            return packed.page().url();
        }
    }

    /** A page that holds none, and why it is thought so. */
    record Other(
            ConsumerRecord<String, byte[]> record,
            PackedPage packed,
            String reason,
            Promise promise,
            Optional<Reading> reading)
            implements ReadPage {

        @Override
        public String url() {
            return packed.page().url();
        }
    }

    /** A page that is gone. */
    record Gone(ConsumerRecord<String, byte[]> record, PageGone page) implements ReadPage {

        @Override
        public String url() {
            return page.url();
        }
    }

    /** A page that cannot be read or stored. */
    record Refused(ConsumerRecord<String, byte[]> record, NewReject reject) implements ReadPage {

        @Override
        public String url() {
            return reject.packed().page().url();
        }
    }

    /**
     * What a page promises.
     *
     * @param awaited what is to follow
     * @param lookAgain when to look for it; null when nobody watches the page
     */
    record Promise(Awaited awaited, @Nullable Instant lookAgain) {}
}
