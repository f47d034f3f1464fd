package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;

/**
 * A listing, feed, folder or the like that is due and leased to the caller.
 *
 * @param source id of the source
 * @param discovery address of the listing or path of the folder
 * @param host host that is asked; for files a name that no host has
 * @param firstVisit whether no visit was ever completed, so that what is found is history
 * @param interval time between two looks just now
 * @param rhythm when its news comes
 * @param failures looks in a row that failed
 * @param leaseUntil the lease as it was given, which tells its holder from others
 */
public record DueSource(
        String source,
        String discovery,
        String host,
        boolean firstVisit,
        Duration interval,
        Rhythm rhythm,
        int failures,
        Instant leaseUntil)
        implements Due {

    DueSource until(Instant later) {
        return new DueSource(source, discovery, host, firstVisit, interval, rhythm, failures, later);
    }
}
