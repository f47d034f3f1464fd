package dev.lectern.stream;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The distinct filters of all subscribers: who asks for the same shares the answers. */
@Singleton
class Selections {

    private final Map<StreamFilter, Shared> all = new ConcurrentHashMap<>();

    private record Shared(Selection selection, int subscribers) {
        Shared with(int more) {
            return new Shared(selection, subscribers + more);
        }
    }

    /** The selection of a filter, for one more subscriber; to be given back by {@link #leave}. */
    Selection join(StreamFilter filter) {
        return all.compute(filter, (key, known) -> known == null ? new Shared(new Selection(key), 1) : known.with(1))
                .selection();
    }

    /** One subscriber less. */
    void leave(Selection selection) {
        all.computeIfPresent(selection.filter(), (key, known) -> known.subscribers() == 1 ? null : known.with(-1));
    }

    /** Lets all find out anew what they want of the ring. */
    void forget() {
        all.values().forEach(shared -> shared.selection().forget());
    }

    int count() {
        return all.size();
    }
}
