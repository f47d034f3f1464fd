package dev.lectern.watch;

import dev.lectern.frontier.SourceSchedule;
import dev.lectern.source.SourceRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sources of this moment; makes those that are new known to the frontier. */
final class WatchLists implements Supplier<WatchList> {

    private static final Logger LOG = Logger.getLogger(WatchLists.class);
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final Duration TELL = Duration.ofMinutes(10);

    /** Between the first looks at two new sources. */
    private static final Duration APART = Duration.ofMillis(50);

    /** So many sources may be overdue after a pause of ours; more are spread over some minutes. */
    private static final int USUALLY_OVERDUE = 100;

    private static final Duration SPREAD = Duration.ofMinutes(5);

    /** Clocks that differ by more let two processes ask a host at once. */
    private static final Duration MOST_APART = Duration.ofSeconds(2);

    /** NTP sets a clock by less without a step. */
    private static final Duration STEP = Duration.ofSeconds(30);

    private final SourceRegistry registry;
    private final SourceSchedule schedule;
    private final boolean alone;
    private final Clock clock;
    private WatchList list = WatchList.EMPTY;
    private @Nullable Instant readAt;
    private Instant toldAt = Instant.MIN;

    /**
     * The lists of a process.
     *
     * @param alone whether no other process watches with this database
     */
    WatchLists(SourceRegistry registry, SourceSchedule schedule, boolean alone, Clock clock) {
        this.registry = registry;
        this.schedule = schedule;
        this.alone = alone;
        this.clock = clock;
    }

    @Override
    public synchronized WatchList get() {
        Instant now = clock.instant();
        if (readAt == null) {
            begin(now);
        } else if (now.isBefore(readAt.minus(STEP))) {
            setBack(Duration.between(now, readAt), now);
        }
        if (readAt == null || !now.isBefore(readAt.plus(FRESH))) {
            WatchList read = WatchList.of(registry.sources());
            if (!read.equals(list)) {
                schedule.watch(read.discoveries(), now, APART);
                list = read;
                toldAt = now;
            } else if (!now.isBefore(toldAt.plus(TELL))) {
                schedule.watchOn(list.discoveries(), now);
                toldAt = now;
            }
            readAt = now;
        }
        return list;
    }

    /** What waits for a time that the wrong clock had reached already would wait until the right one is there too. */
    private void setBack(Duration by, Instant now) {
        int waiting = schedule.clockSetBack(by, now);
        LOG.warnf(
                "The clock of this machine was set back by %d s; what was put off by the wrong time, %d looks and hosts, is"
                        + " taken forward by as much.",
                by.toSeconds(), waiting);
        readAt = now.minus(FRESH);
        toldAt = Instant.MIN;
    }

    private void begin(Instant now) {
        Duration ahead = Duration.between(schedule.databaseTime(), now);
        if (ahead.abs().compareTo(MOST_APART) > 0) {
            LOG.warnf(
                    "The clock of this machine is %d s %s; hosts are asked in turns by such clocks, so set both by NTP.",
                    ahead.abs().toSeconds(),
                    ahead.isNegative() ? "behind that of PostgreSQL" : "ahead of that of PostgreSQL");
        }
        if (alone) {
            schedule.freeLeases(now);
        }
        int spread = schedule.spread(now, USUALLY_OVERDUE, SPREAD);
        if (spread > 0) {
            LOG.infof(
                    "%d looks at sources are overdue; they are spread over the next %d minutes.",
                    spread, SPREAD.toMinutes());
        }
    }
}
