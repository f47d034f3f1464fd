package dev.lectern.embedded;

import java.time.Duration;

/** Holds data back: for ever, or for a time. */
final class ProxyFault {

    private boolean silent;
    private Duration late = Duration.ZERO;

    synchronized void silence() {
        silent = true;
    }

    synchronized void delay(Duration time) {
        late = time;
    }

    synchronized void heal() {
        silent = false;
        late = Duration.ZERO;
        notifyAll();
    }

    /** Returns when the data may pass. */
    synchronized void awaitPassage() throws InterruptedException {
        long until = System.nanoTime() + late.toNanos();
        for (long left = until - System.nanoTime();
                silent || !late.isZero() && left > 0;
                left = until - System.nanoTime()) {
            if (silent) {
                wait();
            } else {
                wait(Math.max(1, left / 1_000_000));
            }
        }
    }
}
