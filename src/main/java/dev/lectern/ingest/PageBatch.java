package dev.lectern.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Pages that wait to be stored, and how far that is. */
final class PageBatch {

    private final List<ReadPage> waiting;

    /** Kafka has these: it is not told again while PostgreSQL is away. */
    private final Set<ReadPage.Refused> published = Collections.newSetFromMap(new IdentityHashMap<>());

    PageBatch(List<ReadPage> pages) {
        waiting = new ArrayList<>(pages);
    }

    /** Those that are not stored yet, in order. */
    List<ReadPage> waiting() {
        return List.copyOf(waiting);
    }

    boolean isPublished(ReadPage.Refused page) {
        return published.contains(page);
    }

    void published(List<ReadPage.Refused> pages) {
        published.addAll(pages);
    }

    /** The first of those that wait are stored. */
    void stored(int number) {
        waiting.subList(0, number).clear();
    }

    /** The first of those that wait cannot be stored, and is a reject from now on. */
    void refuseFirst(ReadPage.Refused refused) {
        waiting.set(0, refused);
    }
}
