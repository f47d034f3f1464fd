package dev.lectern.ingest;

import dev.lectern.parse.PageParser;
import dev.lectern.store.BetterReading;
import dev.lectern.store.StoredReading;
import dev.lectern.store.StoredReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * After an upgrade of the parser the stored capture is read again first, so that a better reading is told as {@code reparsed}
 * and never as a change by the publisher.
 */
@ApplicationScoped
public class Rereading {

    private static final Logger LOG = Logger.getLogger(Rereading.class);

    private final StoredReadings stored;
    private final CaptureReading reading;

    Rereading(StoredReadings stored, CaptureReading reading) {
        this.stored = stored;
        this.reading = reading;
    }

    /**
     * Reads again what these pages will be compared with. To be called before the transaction that stores them: a reading takes time,
     * and what changes meanwhile is left alone there.
     */
    List<BetterReading> before(List<ReadPage> pages) {
        List<String> urls = pages.stream()
                .filter(ReadPage.Told.class::isInstance)
                .map(ReadPage::url)
                .distinct()
                .toList();
        Map<Long, CaptureReading.Result> results = new HashMap<>();
        List<BetterReading> better = new ArrayList<>();
        for (StoredReading outdated : stored.outdated(urls, PageParser.VERSION)) {
            results.computeIfAbsent(outdated.capture().id(), id -> read(outdated))
                    .part(outdated.part())
                    .ifPresent(observation -> better.add(new BetterReading(outdated, observation.withoutBytes())));
        }
        return better;
    }

    /** A capture that cannot be read again leaves what was read of it before, and harms no newer page. */
    private CaptureReading.Result read(StoredReading outdated) {
        CaptureReading.Result result = reading.read(outdated.capture(), outdated.source());
        if (result.failure() != null) {
            LOG.warnf(
                    "The capture of %s could not be read again; what was read of it before stays. %s",
                    outdated.capture().url(), result.failure());
        }
        return result;
    }
}
