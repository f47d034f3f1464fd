package dev.lectern.watch;

import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.source.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Schedules those of the pages that were found of which nothing is known. */
final class NewPages {

    /** So many at once, that no statement takes long. */
    private static final int BATCH = 1000;

    private final PageSchedule schedule;
    private final Clock clock;

    NewPages(PageSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Schedules them to be looked at now; returns how many were not known. */
    int add(Source source, List<FoundLink> links, Arrival arrival) {
        int added = 0;
        for (int from = 0; from < links.size(); from += BATCH) {
            added += batch(source, links.subList(from, Math.min(links.size(), from + BATCH)), arrival);
        }
        return added;
    }

    private int batch(Source source, List<FoundLink> links, Arrival arrival) {
        Instant now = clock.instant();
        Set<String> known =
                schedule.known(links.stream().map(link -> link.url().toString()).toList(), now);
        List<FoundPage> unknown = links.stream()
                .filter(link -> !known.contains(link.url().toString()))
                .map(link -> new FoundPage(link.url().toString(), HostGate.name(link.url()), link.hints()))
                .toList();
        if (!unknown.isEmpty()) {
            schedule.add(source.id(), arrival, unknown, now, now);
        }
        return unknown.size();
    }
}
