package dev.lectern.watch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass. */
interface Waiting {

    /** By sleeping. */
    Waiting REAL = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    void pass(Duration time) throws InterruptedException;
}
