package dev.lectern.stream;

import dev.lectern.search.SpokenWords;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.Tombstone;
import dev.lectern.store.FeedItem;
import java.util.List;
import java.util.function.Supplier;

/** Changes as the ring holds them, for tests. */
final class Changes {

    /** Nobody tells what sort of institution a source is. */
    static final Institutions NO_INSTITUTIONS = source -> null;

    /** For filters that ask for no words. */
    static final Supplier<List<SpokenWords>> NO_TEXT = () -> {
        throw new AssertionError("the text was asked for");
    };

    private Changes() {}

    static SpeechFacts facts(byte[] summary) {
        return SpeechFacts.of(summary, NO_INSTITUTIONS);
    }

    static FeedItem item(long position) {
        SampleChange sample = SampleChange.at(position);
        return new FeedItem(position, "available", sample.full(), sample.summary());
    }

    /** The withdrawal of a speech that was erased, or what then stands at the position of one of its changes. */
    static FeedItem erased(long position, long speech) {
        SpeechChange tombstone =
                Tombstone.of(SampleChange.at(speech).with("position", position).value());
        return new FeedItem(position, "withdrawn", SpeechJson.write(tombstone), SpeechJson.writeSummary(tombstone));
    }

    static Change at(long position) {
        return Change.of(MemoryFeed.parts(item(position), null), NO_INSTITUTIONS);
    }
}
