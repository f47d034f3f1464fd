package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.store.BetterReading;
import dev.lectern.store.RejectCause;
import dev.lectern.store.Stored;
import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Stores a batch of pages in one transaction. When the data of one of them is refused, the batch is halved until that one is alone:
 * it becomes a reject, and the others are stored. It is halved, too, when it takes longer than a transaction may: the same again would
 * take as long.
 */
@ApplicationScoped
public class BatchIngest {

    private static final Logger LOG = Logger.getLogger(BatchIngest.class);

    private final Rereading rereading;
    private final PageKeeping keeping;
    private final PageRejection rejection;
    private final IngestMetrics metrics;
    private final Tracing tracing;
    private final IngestConfig config;

    BatchIngest(
            Rereading rereading,
            PageKeeping keeping,
            PageRejection rejection,
            IngestMetrics metrics,
            Tracing tracing,
            IngestConfig config) {
        this.config = config;
        this.rereading = rereading;
        this.keeping = keeping;
        this.rejection = rejection;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /**
     * Stores what waits in the batch.
     *
     * @param ending whether the process ends: then nothing is the fault of a page
     * @throws RuntimeException on a fault that passes; what is stored by then does not wait any more
     */
    void store(PageBatch batch, Arrival lane, BooleanSupplier ending) {
        int most = batch.waiting().size();
        int size = most;
        while (size > 0) {
            List<ReadPage> pages = batch.waiting().subList(0, size);
            long begun = System.nanoTime();
            try {
                store(batch, pages);
                batch.stored(size);
                size = Math.min(most, batch.waiting().size());
            } catch (RuntimeException e) {
                boolean overTime = Faults.isOverTime(
                        e, Duration.ofNanos(System.nanoTime() - begun), Duration.ofSeconds(longest()));
                boolean tooLong = size > 1 && overTime;
                if (ending.getAsBoolean() || !tooLong && (overTime || Faults.areTransient(e))) {
                    throw e;
                }
                if (size == 1) {
                    refuse(batch, lane, e);
                } else {
                    size = size / 2;
                    most = tooLong ? size : most; // the rest would take as long
                }
            }
        }
    }

    private int longest() {
        return (int) Math.max(1, config.transactionTimeout().toSeconds());
    }

    private void store(PageBatch batch, List<ReadPage> pages) {
        publish(batch, pages);
        List<Stage> stages = stages(pages);
        try {
            List<BetterReading> better = rereading.before(pages);
            List<Stored> stored =
                    QuarkusTransaction.requiringNew().timeout(longest()).call(() -> keeping.keep(pages, better));
            stored.forEach(metrics::stored);
            for (ReadPage page : pages) {
                if (page instanceof ReadPage.Refused refused) {
                    metrics.rejected(refused.reject().stage());
                }
            }
        } catch (RuntimeException e) {
            stages.forEach(stage -> stage.failed(e.getMessage()));
            throw e;
        } finally {
            stages.forEach(Stage::close);
        }
    }

    /** The topic of rejects gets none of what was taken down either. */
    private void publish(PageBatch batch, List<ReadPage> pages) {
        List<ReadPage.Refused> refused = pages.stream()
                .filter(ReadPage.Refused.class::isInstance)
                .map(ReadPage.Refused.class::cast)
                .filter(page -> !batch.isPublished(page))
                .toList();
        if (!refused.isEmpty()) {
            rejection.publish(keeping.withoutTakenDown(refused));
            batch.published(refused);
        }
    }

    /** A reject that is refused as well is kept without what the record says of itself. */
    private void refuse(PageBatch batch, Arrival lane, RuntimeException fault) {
        ReadPage page = batch.waiting().get(0);
        String name = RefusedPages.name(page.record());
        if (page instanceof ReadPage.Refused unnamed
                && unnamed.url().equals(name)
                && unnamed.reject().cause().stage().equals("store")) {
            throw fault; // nothing more can be left out of it: wait where everybody sees it, and lose nothing
        }
        LOG.errorf(fault, "The page %s cannot be stored and becomes a reject.", name);
        RejectCause cause = RejectCauses.notStored(fault);
        batch.refuseFirst(
                page instanceof ReadPage.Refused
                        ? RefusedPages.unnamed(page.record(), lane, cause)
                        : RefusedPages.of(page.record(), lane, cause));
    }

    private List<Stage> stages(List<ReadPage> pages) {
        return pages.stream()
                .filter(ReadPage.Told.class::isInstance)
                .map(page -> ((ReadPage.Told) page).traceParent())
                .filter(Objects::nonNull)
                .map(traceParent -> tracing.follow("store", SpanKind.INTERNAL, traceParent))
                .toList();
    }
}
