package dev.lectern.watch;

import dev.lectern.frontier.SourceTraffic;
import dev.lectern.frontier.Traffic;
import dev.lectern.sql.DatabaseFailed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what the sources cost and bring, and writes it down now and then. A process that is killed takes the last few seconds of
 * it along: these are figures for people, nothing depends on them.
 */
@Singleton
class Tally {

    private static final Duration EVERY = Duration.ofSeconds(3);

    /** Whoever looks after sources compares a month with the same one of the year before. */
    private static final int DAYS_KEPT = 400;

    private final SourceTraffic traffic;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private Map<String, Traffic> sums = new HashMap<>();
    private Instant next = Instant.MIN;
    private @Nullable LocalDate day;

    Tally(SourceTraffic traffic, Clock clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    /** A request was answered or failed. */
    void fetched(String source, FetchOutcome outcome) {
        boolean blocked = outcome instanceof FetchOutcome.Blocked;
        boolean failed = outcome instanceof FetchOutcome.Failed || outcome instanceof FetchOutcome.Missing;
        add(
                source,
                new Traffic(
                        1,
                        outcome instanceof FetchOutcome.NotModified ? 1 : 0,
                        0,
                        0,
                        failed ? 1 : 0,
                        blocked ? 1 : 0,
                        outcome instanceof FetchOutcome.Page page ? page.body().length : 0));
    }

    /** The answer held the same bytes as before. */
    void unchanged(String source) {
        add(source, new Traffic(0, 0, 1, 0, 0, 0, 0));
    }

    /** Kafka acknowledged a page. */
    void published(String source) {
        add(source, new Traffic(0, 0, 0, 1, 0, 0, 0));
    }

    /** Writes when it is time and nobody else of this process does. */
    void writeNowAndThen() {
        if (!isTime() || !writing.tryLock()) {
            return;
        }
        try {
            write();
        } finally {
            writing.unlock();
        }
    }

    /** Writes all; what cannot be written stays for the next time. */
    void write() {
        Map<String, Traffic> written = takeAll();
        if (written.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            traffic.add(today, written);
        } catch (DatabaseFailed e) {
            written.forEach(this::add);
            throw e;
        }
        if (isNewDay(today)) {
            traffic.forgetBefore(today.minusDays(DAYS_KEPT));
        }
    }

    private synchronized boolean isNewDay(LocalDate today) {
        LocalDate before = day;
        day = today;
        return !today.equals(before);
    }

    /** A time that is further away than it can be was told by a clock that was ahead. */
    private synchronized boolean isTime() {
        Instant now = clock.instant();
        return !now.isBefore(next) || now.plus(EVERY).isBefore(next);
    }

    private synchronized void add(String source, Traffic more) {
        sums.merge(source, more, Traffic::plus);
    }

    private synchronized Map<String, Traffic> takeAll() {
        Map<String, Traffic> all = sums;
        sums = new HashMap<>();
        next = clock.instant().plus(EVERY);
        return all;
    }
}
