package dev.lectern.ingest;

import dev.lectern.measure.BackgroundPass;
import dev.lectern.parse.PageParser;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all pages again when an editor has asked for it, on one thread of one process. Each page is a transaction together with the
 * note that it is done, so that whoever goes on after a {@code kill -9} neither repeats one nor leaves one out. Between two pages it
 * rests for as long as the last one took: news comes first.
 */
@Singleton
class Reparsing {

    private static final Logger LOG = Logger.getLogger(Reparsing.class);
    private static final BackgroundPass.Telling TELLING =
            new BackgroundPass.Telling("Reading all pages again waits", "Pages can be read again once more.");
    private static final BackgroundPass.Telling KEEPING = new BackgroundPass.Telling(
            "The claim on reading all pages again cannot be kept", "The claim on reading all pages again is kept.");
    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(5);

    /** A page that could not be stored in this time waits: it may be the process that stood still. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ReparseWork work;
    private final CaptureRereading rereading;
    private final RereadKeeping keeping;
    private final boolean enabled;
    private final BackgroundPass pass;

    /** Keeps the claim while a count or a large page takes its time. */
    private final BackgroundPass renewal;

    private volatile @Nullable Claim claimed;

    Reparsing(ReparseWork work, CaptureRereading rereading, RereadKeeping keeping, IngestConfig config) {
        this.work = work;
        this.rereading = rereading;
        this.keeping = keeping;
        this.enabled = config.enabled();
        this.pass = new BackgroundPass("lectern-reparse", TELLING, IDLE, this::step);
        this.renewal = new BackgroundPass("lectern-reparse-claim", KEEPING, ReparseWork.RENEWAL, this::renew);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            pass.start();
            renewal.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        pass.stop();
        renewal.stop();
    }

    /** Reads some pages. When a server is away the claim stays, or goes to another process. */
    private Duration step() throws InterruptedException {
        Claim claim = work.claim(PageParser.VERSION).orElse(null);
        if (claim == null) {
            return IDLE;
        }
        claimed = claim;
        try {
            return read(claim) ? Duration.ZERO : IDLE;
        } catch (ReparseWork.Lost e) {
            LOG.debug("Lost", e);
            return IDLE;
        } catch (RuntimeException e) {
            tell(claim, e);
            throw e;
        } finally {
            claimed = null;
        }
    }

    private Duration renew() {
        Claim claim = claimed;
        if (claim != null) {
            work.renew(claim);
        }
        return ReparseWork.RENEWAL;
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
            if (pass.ends()) {
                return false;
            }
            pass.rest(read(claim, url));
        }
        return true;
    }

    /** One page; gives the time it took. */
    private Duration read(Claim claim, String url) {
        long begun = System.nanoTime();
        Long read = null;
        try {
            Reread page = rereading.read(url);
            read = System.nanoTime();
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
                Reparse.Outcome outcome = keeping.keep(page);
                work.done(claim, url, outcome, page.failure(), since(begun).multipliedBy(2));
            });
        } catch (ReparseWork.Lost e) {
            throw e;
        } catch (RuntimeException e) {
            boolean overTime = read != null && Faults.isOverTime(e, since(read), LONGEST);
            if (overTime || Faults.areTransient(e) || pass.ends()) {
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
}
