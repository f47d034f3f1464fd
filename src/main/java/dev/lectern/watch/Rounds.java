package dev.lectern.watch;

import dev.lectern.frontier.Due;
import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.Rhythm;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what is due, one thing at a time, and looks at it. Workers share one. */
final class Rounds {

    private static final Duration SOON = Duration.ofSeconds(2);

    /** When what no definition of this process has is due again: another process has it, and must not wait long. */
    private static final Duration NOT_OURS = Duration.ofSeconds(30);

    private final Supplier<WatchList> lists;
    private final DueQueue queue;
    private final HeldTurns held;
    private final HostTurns turns;
    private final SourceSchedule sourceSchedule;
    private final PageSchedule pageSchedule;
    private final Visits visits;
    private final PageVisit pages;
    private final Duration lease;
    private final Jitter jitter;
    private final Tally tally;
    private final Tracing tracing;
    private final Clock clock;

    /** What is known of what is due, and where it is written down. */
    record Schedules(SourceSchedule sources, PageSchedule pages, HostTurns turns) {}

    Rounds(
            Supplier<WatchList> lists,
            DueQueue queue,
            HeldTurns held,
            Schedules schedules,
            Visits visits,
            PageVisit pages,
            Duration lease,
            Jitter jitter,
            Tally tally,
            Tracing tracing,
            Clock clock) {
        this.lists = lists;
        this.queue = queue;
        this.held = held;
        this.turns = schedules.turns();
        this.sourceSchedule = schedules.sources();
        this.pageSchedule = schedules.pages();
        this.visits = visits;
        this.pages = pages;
        this.lease = lease;
        this.jitter = jitter;
        this.tally = tally;
        this.tracing = tracing;
        this.clock = clock;
    }

    /**
     * Looks at one thing that is due.
     *
     * @return false when nothing is
     * @throws PageNotPublished if Kafka did not acknowledge a page; it is due again soon
     */
    boolean one() throws InterruptedException, PageNotPublished {
        WatchList watched = lists.get();
        tally.writeNowAndThen();
        Due due = queue.next(watched.rules());
        if (due == null) {
            return false;
        }
        try {
            if (due instanceof DueSource source) {
                look(watched, source);
            } else if (due instanceof DuePage page) {
                look(watched, page);
            }
        } finally {
            // A turn that no request was made in costs the host nothing, so nobody has to wait for it.
            Instant unused = held.take(due.host());
            if (unused != null) {
                turns.end(due.host(), unused, clock.instant());
            }
        }
        return true;
    }

    /** How long there is nothing to look at, as far as is known. */
    Duration calm() {
        return queue.calm();
    }

    private void look(WatchList watched, DueSource claimed) throws InterruptedException, PageNotPublished {
        Source source = watched.sources().get(claimed.source());
        Discovery discovery =
                watched.find(claimed.source(), claimed.discovery()).orElse(null);
        if (source == null || discovery == null) {
            sourceSchedule.release(claimed, clock.instant().plus(NOT_OURS));
            return;
        }
        var leased = new Leased(claimed);
        boolean ended = false;
        try {
            Runnable keepLease = () -> leased.due =
                    sourceSchedule.extend(leased.due, clock.instant().plus(lease));
            VisitOutcome outcome = visits.visit(source, discovery, claimed, keepLease);
            record(source, leased.due, outcome);
            ended = true;
        } catch (DatabaseFailed e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // What we stumble over is asked for as seldom as one whose server fails.
            record(source, leased.due, new VisitOutcome.Broken("Lectern stumbled over it: " + e, null));
            ended = true;
            throw e;
        } finally {
            if (!ended) {
                sourceSchedule.release(leased.due, clock.instant().plus(SOON));
            }
        }
    }

    /** A claimed listing or folder with its lease, which grows during the visit. */
    private static final class Leased {
        private DueSource due;

        Leased(DueSource due) {
            this.due = due;
        }
    }

    private void record(Source source, DueSource due, VisitOutcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof VisitOutcome.Complete complete) {
            Rhythm rhythm = due.firstVisit()
                    ? due.rhythm().begun(complete.newPages(), now)
                    : due.rhythm().found(complete.newPages(), now, Pace.zone(source));
            Interval interval = Pace.interval(source, due.interval(), rhythm, now);
            sourceSchedule.visited(due, now, rhythm, jittered(source, interval.length()), interval.reason());
        } else if (outcome instanceof VisitOutcome.Unfinished) {
            sourceSchedule.unfinished(due, now, now);
        } else if (outcome instanceof VisitOutcome.Broken broken) {
            Interval wait = Pace.backoff(source).interval(due.failures(), broken.retryAfter());
            Instant nextDue = now.plus(jitter.longer(wait.length()));
            sourceSchedule.failed(due, now, broken.reason(), broken.trouble(), nextDue, wait.reason());
        }
    }

    /** Whoever is asked as often as possible relies on it. */
    private Duration jittered(Source source, Duration length) {
        Duration moved = jitter.shorter(length);
        return moved.compareTo(source.every()) < 0 ? length : moved;
    }

    private void look(WatchList watched, DuePage due) throws InterruptedException, PageNotPublished {
        @Nullable Source source = watched.sources().get(due.source());
        if (source == null) {
            pageSchedule.release(due, clock.instant().plus(NOT_OURS));
            return;
        }
        boolean ended = false;
        try (Stage fetch = tracing.begin("fetch", SpanKind.CLIENT)
                .with("url.full", due.url())
                .with("lectern.source", due.source())
                .current()) {
            pages.visit(source, due);
            ended = true;
        } finally {
            if (!ended) {
                pageSchedule.release(due, clock.instant().plus(SOON));
            }
        }
    }
}
