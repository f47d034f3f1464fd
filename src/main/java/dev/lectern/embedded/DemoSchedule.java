package dev.lectern.embedded;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is out, given a state: pure, so that the same state always shows the same site. */
final class DemoSchedule {

    /** So many speeches are out at the first start: the site's past. */
    static final int AT_FIRST = 6;

    private static final Pattern EDITION = Pattern.compile("edition-([0-9]{1,15})-[a-z-]+");

    private final DemoLibrary library;
    private final DemoEditions editions;
    private final DemoState state;

    DemoSchedule(DemoLibrary library, DemoEditions editions, DemoState state) {
        this.library = library;
        this.editions = editions;
        this.state = state;
    }

    /** How many of the library's speeches this state publishes before the editions begin. */
    private int speeches() {
        return Math.min(state.library(), library.size());
    }

    /** Number of publications so far, those taken away included. */
    long published() {
        return state.published();
    }

    /** The publication with this number; empty when it is not out yet or was taken away. */
    Optional<DemoEntry> entry(long number) {
        if (number < 1 || number > state.published()) {
            return Optional.empty();
        }
        Instant posted = timeOf(number);
        if (number > speeches()) {
            DemoSpeech edition = editions.edition(
                    number - speeches(), posted.atOffset(ZoneOffset.UTC).toLocalDate());
            return Optional.of(new DemoEntry(edition, number, posted, posted));
        }
        DemoSpeech speech = library.speeches().get((int) number - 1);
        if (isPast(number, speech.withdrawnAfter())) {
            return Optional.empty();
        }
        DemoEdit edit = speech.edit();
        if (edit != null && isPast(number, edit.after())) {
            return Optional.of(new DemoEntry(speech.edited(), number, posted, timeOf(number + edit.after())));
        }
        return Optional.of(new DemoEntry(speech, number, posted, posted));
    }

    /** The page with this slug; empty when it never was, is not out yet or was taken away. */
    Optional<DemoEntry> bySlug(String slug) {
        Matcher edition = EDITION.matcher(slug);
        if (edition.matches()) {
            long number = Long.parseLong(edition.group(1)) + speeches();
            return number <= speeches()
                    ? Optional.empty()
                    : entry(number).filter(entry -> entry.speech().slug().equals(slug));
        }
        for (int i = 0; i < speeches(); i++) {
            if (library.speeches().get(i).slug().equals(slug)) {
                return entry(i + 1L);
            }
        }
        return Optional.empty();
    }

    /** What came out last, newest first, {@code skip} publications left out. */
    List<DemoEntry> newest(long skip, int count) {
        List<DemoEntry> found = new ArrayList<>();
        for (long number = state.published() - skip;
                number > 0 && number > state.published() - skip - count;
                number--) {
            entry(number).ifPresent(found::add);
        }
        return found;
    }

    /** When a publication came out. What was there at the first start came out in the hours before. */
    Instant timeOf(long number) {
        DemoRun run = state.runs().get(0);
        if (number <= run.after()) {
            return run.startedAt().minus(Duration.ofHours(run.after() + 1 - number));
        }
        for (DemoRun later : state.runs()) {
            if (later.after() < number) {
                run = later;
            }
        }
        return run.timeOf(number, speeches());
    }

    private boolean isPast(long number, @Nullable Integer after) {
        return after != null && state.published() >= number + after;
    }
}
