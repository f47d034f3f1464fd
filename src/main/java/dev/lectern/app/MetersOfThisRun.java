package dev.lectern.app;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;

/**
 * Forgets all meters when the program ends. Where it starts again in the same process (dev mode, tests), the global
 * registry would keep the gauges of the run before, which look at objects that are gone, and take no new ones of their
 * names.
 */
final class MetersOfThisRun {

    private MetersOfThisRun() {}

    static void forget(@Observes ShutdownEvent end) {
        Metrics.globalRegistry.clear();
    }
}
