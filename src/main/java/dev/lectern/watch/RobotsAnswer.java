package dev.lectern.watch;

import dev.lectern.frontier.RobotsFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says what an answer to the request for a robots.txt means (RFC 9309, section 2.3.1). */
final class RobotsAnswer {

    private static final Duration LONGEST_FRESH = Duration.ofHours(24);
    private static final Duration LEAST_FRESH = Duration.ofHours(1);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;
    private static final int NO_CONTENT = 204;

    private RobotsAnswer() {}

    /**
     * What is to be kept.
     *
     * @param last what was known before; null at the first time
     */
    static RobotsFile read(String site, @Nullable RobotsFile last, FetchOutcome outcome, Instant now) {
        if (outcome instanceof FetchOutcome.Page page) {
            return new RobotsFile(
                    site, now, now.plus(fresh(page.maxAge())), page.status(), whole(page.body()), null, 0, null);
        }
        Integer status = status(outcome);
        if (status != null && isUnavailable(status, outcome)) {
            return new RobotsFile(site, now, now.plus(LONGEST_FRESH), status, null, null, 0, null);
        }
        int failures = last == null ? 1 : last.failures() + 1;
        Instant since = last == null || last.failingSince() == null ? now : last.failingSince();
        return new RobotsFile(
                site,
                now,
                now.plus(retry(failures, outcome)),
                status,
                last == null ? null : last.body(),
                reason(outcome),
                failures,
                since);
    }

    /** There is no file, so all is allowed; also where redirects lead nowhere. Those that may pass, such as 429, do not count. */
    private static boolean isUnavailable(int status, FetchOutcome outcome) {
        boolean maybeLater = outcome instanceof FetchOutcome.Failed && status >= 400;
        return status == NO_CONTENT || status >= 300 && status < 500 && !maybeLater;
    }

    private static Duration fresh(@Nullable Duration maxAge) {
        if (maxAge == null || maxAge.compareTo(LONGEST_FRESH) > 0) {
            return LONGEST_FRESH;
        }
        return maxAge.compareTo(LEAST_FRESH) < 0 ? LEAST_FRESH : maxAge;
    }

    /** A file that was cut may end in a rule that was cut: {@code Disallow: /} is much more than {@code /private}. */
    private static byte[] whole(byte[] body) {
        if (body.length < FetchRequest.Kind.ROBOTS.mostBytes(0)) {
            return body;
        }
        int end = body.length;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static Duration retry(int failures, FetchOutcome outcome) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        if (outcome instanceof FetchOutcome.Failed failed
                && failed.retryAfter() != null
                && failed.retryAfter().compareTo(wait) > 0) {
            return failed.retryAfter().compareTo(LONGEST_FRESH) > 0 ? LONGEST_FRESH : failed.retryAfter();
        }
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }

    private static @Nullable Integer status(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Missing missing) {
            return missing.status();
        }
        if (outcome instanceof FetchOutcome.Blocked blocked) {
            return blocked.status();
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            return refused.status();
        }
        return outcome instanceof FetchOutcome.Failed failed ? failed.status() : null;
    }

    private static String reason(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.reason();
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            return refused.reason();
        }
        if (outcome instanceof FetchOutcome.Blocked blocked) {
            return blocked.reason();
        }
        return "an answer that makes no sense (" + outcome.word() + ").";
    }
}
