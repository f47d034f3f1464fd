package dev.lectern.watch;

import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Schedules those of the pages that were found of which nothing is known, and those that are said to have changed since. */
final class NewPages {

    /** So many at once, that no statement takes long. */
    private static final int BATCH = 1000;

    /** Older changes were seen, or will be at the next look. */
    private static final Duration RECENT = Duration.ofDays(2);

    /** A sitemap that says of so many known pages that they have just changed says it whenever it is made. */
    private static final int MOST_CHANGED = 50;

    private final PageSchedule schedule;
    private final Clock clock;

    NewPages(PageSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Schedules them to be looked at now; returns how many were not known. */
    int add(Source source, List<FoundLink> links, Arrival arrival) {
        List<FoundLink> each = distinct(links);
        int added = 0;
        for (int from = 0; from < each.size(); from += BATCH) {
            added += batch(source, each.subList(from, Math.min(each.size(), from + BATCH)), arrival);
        }
        return added;
    }

    /** The same address by http and by https is one page; then it is looked at by https. */
    private static List<FoundLink> distinct(List<FoundLink> links) {
        Map<String, FoundLink> byAddress = new LinkedHashMap<>();
        for (FoundLink link : links) {
            String address = link.url().toString();
            byAddress.merge(
                    address.substring(address.indexOf(':')),
                    link,
                    (first, next) -> !first.url().isHttps() && next.url().isHttps() ? next : first);
        }
        return List.copyOf(byAddress.values());
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
        lookAtChanged(links, known, now);
        return unknown.size();
    }

    private void lookAtChanged(List<FoundLink> links, Set<String> known, Instant now) {
        Map<String, Instant> modified = new HashMap<>();
        for (FoundLink link : links) {
            boolean told = link.modified() != null && link.modified().isAfter(now.minus(RECENT));
            if (told && known.contains(link.url().toString())) {
                modified.put(link.url().toString(), link.modified());
            }
        }
        if (!modified.isEmpty() && modified.size() <= MOST_CHANGED) {
            schedule.changed(modified, now);
        }
    }
}
