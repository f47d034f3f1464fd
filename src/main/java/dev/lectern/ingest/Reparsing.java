package dev.lectern.ingest;

import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.Reparse;
import dev.lectern.store.ReparseWork;
import dev.lectern.store.ReparseWork.Claim;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads all pages again when an editor has asked for it, on one thread of one process. Each page is a transaction together with the
 * note that it is done, so that whoever goes on after a {@code kill -9} neither repeats one nor leaves one out. Between two pages it
 * rests for as long as the last one took: news comes first.
 */
@Singleton
class Reparsing {

    private static final Logger LOG = Logger.getLogger(Reparsing.class);
    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final ReparseWork work;
    private final CaptureRereading rereading;
    private final RereadKeeping keeping;
    private final boolean enabled;
    private final CountDownLatch ending = new CountDownLatch(1);
    private boolean failing;

    Reparsing(ReparseWork work, CaptureRereading rereading, RereadKeeping keeping, IngestConfig config) {
        this.work = work;
        this.rereading = rereading;
        this.keeping = keeping;
        this.enabled = config.enabled();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            var thread = new Thread(this::run, "lectern-reparse");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        ending.countDown();
    }

    private void run() {
        try {
            while (ending.getCount() > 0) {
                if (!step()) {
                    rest(IDLE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads some pages; false when there is nothing to do just now. Never fails. */
    private boolean step() throws InterruptedException {
        Optional<Claim> claim = Optional.empty();
        try {
            claim = work.claim();
            boolean more = claim.isPresent() && read(claim.get());
            if (failing) {
                LOG.info("Pages can be read again once more.");
            }
            failing = false;
            return more;
        } catch (ReparseWork.Lost e) {
            LOG.debug("Lost", e);
            return false;
        } catch (RuntimeException e) { // a server is away: the claim stays, or goes to another process
            if (!failing && ending.getCount() > 0) {
                LOG.warnf("Reading all pages again waits: %s", e.getMessage());
            }
            failing = true;
            claim.ifPresent(ours -> tell(ours, e));
            return false;
        }
    }

    /** Who asks how far it is learns what it waits for, unless it is PostgreSQL that is away. */
    private void tell(Claim claim, RuntimeException fault) {
        try {
            work.problem(claim, String.valueOf(fault.getMessage()));
        } catch (DatabaseFailed e) {
            LOG.debug("Not told", e);
        }
    }

    private boolean read(Claim claim) throws InterruptedException {
        if (!claim.counted()) {
            work.count(claim);
        }
        List<String> urls = work.next(claim, BATCH);
        if (urls.isEmpty()) {
            work.finish(claim);
            LOG.info("All pages were read again.");
            return false;
        }
        for (String url : urls) {
            if (ending.getCount() == 0) {
                return false;
            }
            rest(read(claim, url));
        }
        return true;
    }

    /** One page; gives the time it took. */
    private Duration read(Claim claim, String url) {
        long begun = System.nanoTime();
        try {
            Reread page = rereading.read(url);
            QuarkusTransaction.requiringNew().run(() -> {
                Reparse.Outcome outcome = keeping.keep(page);
                work.done(claim, url, outcome, page.failure(), since(begun).multipliedBy(2));
            });
        } catch (ReparseWork.Lost e) {
            throw e;
        } catch (RuntimeException e) {
            if (Faults.areTransient(e) || ending.getCount() == 0) {
                throw e;
            }
            LOG.warnf("The page %s cannot be stored as it is read now: %s", url, Faults.sentence(e));
            work.done(
                    claim,
                    url,
                    Reparse.Outcome.FAILED,
                    Faults.sentence(e),
                    since(begun).multipliedBy(2));
        }
        return since(begun);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void rest(Duration time) throws InterruptedException {
        if (ending.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("No rest while ending");
        }
    }
}
