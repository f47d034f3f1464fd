package dev.lectern.embedded;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moves the site on as time passes. It does so when somebody looks, not in a thread of its own: what nobody can see need not
 * happen. The new state is on disk before anybody sees it, so that a kill takes nothing back.
 */
final class DemoNewsroom {

    /** After so long without a visitor the site goes on from where it was instead of publishing all it missed at once. */
    static final Duration ASLEEP = Duration.ofMinutes(5);

    private final DemoSettings settings;
    private final Clock clock;
    private final DemoLibrary library;
    private final DemoEditions editions = DemoEditions.shipped();
    private final DemoStateFile file;
    private DemoState state;
    private Instant lastLook;

    /** Goes on where the file says, or begins anew. */
    DemoNewsroom(DemoSettings settings, Clock clock, DemoLibrary library) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.library = library;
        this.file = new DemoStateFile(settings.directory());
        this.lastLook = clock.instant();
        this.state =
                file.load().map(old -> old.withRun(runAfter(old.published()))).orElseGet(this::first);
        file.save(state);
    }

    private DemoState first() {
        int out = Math.min(DemoSchedule.AT_FIRST, library.size());
        return new DemoState(settings.port(), library.size(), out, List.of(runAfter(out)));
    }

    private DemoRun runAfter(long published) {
        return new DemoRun(published, lastLook, settings.every(), settings.editions());
    }

    /** The port to prefer: the one asked for, else the one of the last start; 0 when any will do. */
    synchronized int port() {
        return settings.port() != 0 ? settings.port() : state.port();
    }

    /** Remembers the port for the next start. */
    synchronized void listensOn(int port) throws IOException {
        keep(state.withPort(port));
    }

    /** What is out now. */
    synchronized DemoSchedule now() throws IOException {
        Instant now = clock.instant();
        boolean slept = Duration.between(lastLook, now).compareTo(ASLEEP) > 0;
        lastLook = now;
        long due = state.lastRun().dueAt(now, Math.min(state.library(), library.size()));
        if (due > state.published()) {
            long published = slept ? state.published() + 1 : due;
            DemoState next = state.withPublished(published);
            keep(slept ? next.withRun(runAfter(published)) : next);
        }
        return new DemoSchedule(library, editions, state);
    }

    private void keep(DemoState next) throws IOException {
        file.save(next);
        state = next;
    }
}
