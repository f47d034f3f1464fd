package dev.lectern.ingest;

import dev.lectern.store.BetterReading;
import dev.lectern.store.KeptCapture;
import dev.lectern.store.Observation;
import dev.lectern.store.PageCaptures;
import dev.lectern.store.StoredReading;
import dev.lectern.store.StoredReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the captures of a page again. Holds no transaction open meanwhile. */
@ApplicationScoped
public class CaptureRereading {

    private final CaptureReading reading;
    private final StoredReadings stored;
    private final PageCaptures captures;

    CaptureRereading(CaptureReading reading, StoredReadings stored, PageCaptures captures) {
        this.reading = reading;
        this.stored = stored;
        this.captures = captures;
    }

    Reread read(String url) {
        Map<Long, CaptureReading.Result> results = new HashMap<>();
        List<BetterReading> better = new ArrayList<>();
        String failure = null;
        for (StoredReading before : stored.of(url)) {
            if (before.kept()) {
                CaptureReading.Result result = results.computeIfAbsent(
                        before.capture().id(), id -> reading.read(before.capture(), before.source()));
                result.part(before.part()).ifPresent(observation -> better.add(new BetterReading(before, observation)));
                if (before.capture().url().equals(url) && result.failure() != null) {
                    failure = result.failure(); // the page of another address tells its own
                }
            }
        }
        return new Reread(url, better, fresh(url, results), failure);
    }

    /** What the newest capture tells, where that is another one. That it holds no speech is no failure. */
    private List<Observation> fresh(String url, Map<Long, CaptureReading.Result> read) {
        KeptCapture newest = captures.newest(url);
        return newest == null || read.containsKey(newest.id()) || !captures.mayTellMore(newest)
                ? List.of()
                : reading.read(newest, Objects.requireNonNullElse(newest.source(), "unknown"))
                        .speeches();
    }
}
