package dev.lectern.watch;

import dev.lectern.frontier.Rhythm;
import dev.lectern.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** How often a source is asked: as its own rhythm suggests, never more often than {@code every}, never less than {@code atMost}. */
final class Pace {

    private static final Duration QUICKEST_RETRY = Duration.ofSeconds(1);
    private static final Duration SLOWEST_FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LEAST_LONGEST_RETRY = Duration.ofMinutes(1);

    /** One piece of news is often followed by another: the interpreter's version, the joint statement. */
    private static final Duration BURST = Duration.ofHours(1);

    /** So many looks fall into the usual time between two pieces of news: on average they are told this part of it late. */
    private static final int LOOKS_A_GAP = 16;

    /** News is this often at an hour that counts as busy, beside one of a source that does not mind the time of day. */
    private static final double BUSY = 1.5;

    private static final double MOST_WEIGHT = 4;
    private static final double LEAST_WEIGHT = 0.5;

    private Pace() {}

    /** Waits after failures of a source's pages and listings. */
    static Backoff backoff(Source source) {
        Duration first = max(QUICKEST_RETRY, min(source.every(), SLOWEST_FIRST_RETRY));
        return new Backoff(first, max(LEAST_LONGEST_RETRY, source.atMost()));
    }

    /** The zone by whose clock the source's people work. */
    static ZoneId zone(Source source) {
        return Objects.requireNonNullElse(source.timeZone(), ZoneOffset.UTC);
    }

    /**
     * Time to the next look at a listing.
     *
     * @param current time between the last two looks
     * @param rhythm what is known with this look
     */
    static Interval interval(Source source, Duration current, Rhythm rhythm, Instant now) {
        Instant last = rhythm.last();
        if (last != null && Duration.between(last, now).compareTo(BURST) < 0) {
            return new Interval(source.every(), "news came less than an hour ago");
        }
        Duration gap = rhythm.gap();
        if (last == null || gap == null) {
            Duration longer = current.multipliedBy(5).dividedBy(4);
            return new Interval(within(source, longer), "nothing new yet, a quarter longer each time");
        }
        return byHour(source, rhythm, now, byGap(gap, Duration.between(last, now)));
    }

    /** A source that is quiet for longer than usual has changed its habit: its gap is at least a third of the silence. */
    private static Interval byGap(Duration gap, Duration quiet) {
        Duration usual = max(gap, quiet.dividedBy(3));
        String reason = usual.equals(gap)
                ? "news usually comes every " + Words.length(gap)
                : "nothing new for " + Words.length(quiet);
        return new Interval(usual.dividedBy(LOOKS_A_GAP), reason);
    }

    private static Interval byHour(Source source, Rhythm rhythm, Instant now, Interval plain) {
        ZonedDateTime local = now.atZone(zone(source));
        double weight = Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, rhythm.weight(local.getHour())));
        Duration length =
                within(source, Duration.ofMillis(Math.round(plain.length().toMillis() / weight)));
        if (weight >= BUSY) {
            return new Interval(length, plain.reason() + ", often at this hour");
        }
        ZonedDateTime hour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        for (int ahead = 0; ahead < 24; ahead++, hour = hour.plusHours(1)) {
            Duration until = Duration.between(now, hour.toInstant());
            if (until.compareTo(length) < 0 && rhythm.weight(hour.getHour()) >= BUSY) {
                return new Interval(
                        within(source, until), plain.reason() + ", most often from " + hour.getHour() + " o'clock");
            }
        }
        return new Interval(length, plain.reason());
    }

    private static Duration within(Source source, Duration length) {
        return max(source.every(), min(length, source.atMost()));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
