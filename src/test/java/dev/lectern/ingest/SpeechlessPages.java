package dev.lectern.ingest;

import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.Reading;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.PackedPage;
import dev.lectern.store.RejectCause;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Pages of a source that hold no speech, as they were read. */
record SpeechlessPages(String source) {

    /** A page that is understood. */
    ReadPage.Other menu(String path, String text, Instant time) {
        String url = "https://" + source + ".example" + path;
        byte[] body = text.getBytes(UTF_8);
        var page = new ScrapedPage(url, source, time, Arrival.LIVE, body, "text/plain", 200, PageHints.NONE);
        return new ReadPage.Other(
                new ConsumerRecord<>("lectern.pages", 0, 0, url, body),
                PackedPage.of(page),
                "It is a menu.",
                new ReadPage.Promise(Awaited.NOTHING, null),
                Optional.of(new Reading(url, source, time, PageOutcome.NOT_A_SPEECH, Set.of(), 0)));
    }

    /** A page that cannot be read. */
    ReadPage.Refused refused(String path, String text, Instant time) {
        ReadPage.Other page = menu(path, text, time);
        return RefusedPages.of(page.record(), page.packed(), new RejectCause("parse", "empty", "It is empty.", null));
    }
}
