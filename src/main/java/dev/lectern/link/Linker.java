package dev.lectern.link;

import dev.lectern.sql.LastingFault;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has every speech compared that is not yet, for as long as this process lives, whatever goes wrong meanwhile. */
@ApplicationScoped
public class Linker {

    private static final Logger LOG = Logger.getLogger(Linker.class);
    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Comparing comparing;
    private final LinkConfig config;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** So many are compared in a transaction. */
    private static final int AT_ONCE = 200;

    /** Of its thread alone. */
    private Duration wait;

    private boolean failing;

    /** Fewer after a fault, down to one by one while one is looked for that cannot be compared. */
    private int atOnce = AT_ONCE;

    Linker(Comparing comparing, LinkConfig config) {
        this.comparing = comparing;
        this.config = config;
        this.wait = config.poll();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            var thread = new Thread(this::run, "lectern-link");
            thread.setDaemon(true);
            thread.start();
        } else {
            ended.countDown();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        if (!ended.await(END.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("A comparison of speeches did not end in time; it is done again at the next start.");
        }
    }

    private void run() {
        try {
            while (ending.getCount() > 0) {
                if (!compareNext()) {
                    ending.await(wait.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Whether the next one can be asked for at once. */
    private boolean compareNext() {
        try {
            if (comparing.next(atOnce)) {
                atOnce = Math.min(AT_ONCE, atOnce * 2);
                return true;
            }
            if (failing) {
                LOG.info("Speeches are compared with each other again.");
            }
            failing = false;
            atOnce = AT_ONCE;
            wait = config.poll();
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return ending.getCount() > 0 && LastingFault.is(e) && leaveOut(e) || waits(e);
        }
    }

    /** A database that is away, a deadlock: the next try may work. */
    private boolean waits(Throwable fault) {
        if (!failing && ending.getCount() > 0) {
            LOG.warnf("Speeches cannot be compared with each other until this is over: %s", fault);
        }
        failing = true;
        atOnce = Math.max(1, atOnce / 2); // it may have been too much for the time that a transaction has
        wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        return false;
    }

    /** One that can never be compared does not keep all others from it. */
    private boolean leaveOut(Throwable fault) {
        if (atOnce > 1) {
            atOnce = 1;
            return true;
        }
        try {
            comparing
                    .leaveOut()
                    .ifPresent(id -> LOG.errorf(fault, "The speech %s cannot be compared and is left as it is.", id));
            atOnce = AT_ONCE;
            return true;
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
            return false;
        }
    }
}
