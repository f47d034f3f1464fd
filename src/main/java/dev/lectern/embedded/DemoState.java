package dev.lectern.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * All that the demo site must remember: the texts follow from the numbers.
 *
 * @param port where it listened last
 * @param library how many speeches the library had when the site began, so that a larger one moves no edition
 * @param published number of publications so far
 * @param runs when they happened, oldest first, at least one
 */
record DemoState(int port, int library, long published, List<DemoRun> runs) {

    DemoState {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("The demo site's state must have at least one run.");
        }
    }

    DemoRun lastRun() {
        return runs.get(runs.size() - 1);
    }

    DemoState withPort(int newPort) {
        return new DemoState(newPort, library, published, runs);
    }

    DemoState withPublished(long number) {
        return new DemoState(port, library, number, runs);
    }

    /** The same with a further run; one in which nothing was published is replaced, so that restarts add no clutter. */
    DemoState withRun(DemoRun run) {
        List<DemoRun> kept = new ArrayList<>(runs);
        if (kept.size() > 1 && lastRun().after() == run.after()) {
            kept.remove(kept.size() - 1);
        }
        kept.add(run);
        return new DemoState(port, library, published, kept);
    }
}
