package dev.lectern.measure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work beside the line that is done again and again, on a thread of its own, until the process ends. Whatever goes wrong, the next time
 * may work: one line in the log tells when that begins and one when it is over.
 */
public final class BackgroundPass {

    private static final Logger LOG = Logger.getLogger(BackgroundPass.class);

    /** What is done. */
    public interface Work {
        /**
         * Does what is to be done now.
         *
         * @return how long to rest afterwards
         */
        Duration next() throws InterruptedException;
    }

    /**
     * What the log says.
     *
     * @param broken that it does not work, without the reason
     * @param mended that it works again
     */
    public record Telling(String broken, String mended) {}

    private final String name;
    private final Telling telling;
    private final Duration afterFault;
    private final Work work;
    private final CountDownLatch ending = new CountDownLatch(1);
    private boolean failing;

    /**
     * A pass that has not begun.
     *
     * @param name of its thread
     * @param afterFault rest after it did not work
     */
    public BackgroundPass(String name, Telling telling, Duration afterFault, Work work) {
        this.name = name;
        this.telling = telling;
        this.afterFault = afterFault;
        this.work = work;
    }

    /** Begins, behind all that is more urgent. */
    public void start() {
        var thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Ends it, as soon as what is at work just now allows. */
    public void stop() {
        ending.countDown();
    }

    /** Whether it is to end. */
    public boolean ends() {
        return ending.getCount() == 0;
    }

    /** Lets time pass, or less when it is to end. */
    public void rest(Duration time) throws InterruptedException {
        if (ending.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debug("No rest while ending");
        }
    }

    private void run() {
        try {
            while (!ends()) {
                rest(once());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() throws InterruptedException {
        try {
            Duration rest = work.next();
            if (failing) {
                LOG.info(telling.mended());
            }
            failing = false;
            return rest;
        } catch (RuntimeException | Error e) {
            if (!failing && !ends()) {
                LOG.warnf("%s: %s", telling.broken(), e instanceof Error ? e : e.getMessage());
            }
            failing = true;
            return afterFault;
        }
    }
}
