package dev.lectern.stream;

import dev.lectern.speech.SampleChange;
import dev.lectern.store.FeedItem;

/** Changes as the ring holds them, for tests. */
final class Changes {

    private Changes() {}

    static FeedItem item(long position) {
        SampleChange sample = SampleChange.at(position);
        return new FeedItem(position, "available", sample.full(), sample.summary());
    }

    static Change at(long position) {
        return Change.of(item(position));
    }
}
