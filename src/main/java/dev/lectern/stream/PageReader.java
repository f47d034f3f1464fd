package dev.lectern.stream;

import dev.lectern.speech.Tombstone;
import dev.lectern.store.Announcements;
import dev.lectern.store.FeedParts;
import dev.lectern.store.FeedParts.Part;
import dev.lectern.stream.Pages.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Reads old changes from the feed and puts together what a subscriber gets of them. The predicate is that of the ring; but the
 * database is asked for no more of a change than filter and view need.
 */
final class PageReader {

    private static final int MOST = 1024;
    private static final byte[] ERASED = ('"' + Tombstone.ERASED + '"').getBytes(US_ASCII);

    private final Announcements feed;
    private final Institutions institutions;

    PageReader(Announcements feed, Institutions institutions) {
        this.feed = feed;
        this.institutions = institutions;
    }

    /** Reads the page after a position. Blocks. */
    Page read(Wanted wanted) {
        List<FeedParts> changes =
                feed.after(wanted.after(), MOST, wanted.bytes(), wanted.filter().needs(parts(wanted)));
        if (changes.isEmpty()) {
            return new Page(List.of());
        }
        List<FeedParts> chosen = changes.stream()
                .filter(change -> wants(wanted.filter(), change))
                .toList();
        Map<Long, FeedParts> told = readsTwice(wanted) ? full(chosen, wanted.bytes()) : byPosition(chosen);
        Set<Long> positions = chosen.stream().map(FeedParts::position).collect(Collectors.toSet());
        var blocks = new ArrayList<Block>();
        BlockWriter writer = BlockWriter.after(wanted.after());
        for (FeedParts change : changes) {
            if (!positions.contains(change.position())) {
                writer.pass(change.position());
            } else {
                FeedParts whole = told.get(change.position());
                if (whole == null || !whole.change().equals(change.change())) {
                    break; // no more fits into the page; or it was erased just now, and is decided on anew
                }
                byte[] json = there(wanted.view() == View.FULL ? whole.full() : whole.summary(), whole);
                writer.add(change.position(), change.change(), json);
            }
            if (writer.size() >= Block.BYTES) {
                blocks.add(writer.block());
                writer = BlockWriter.after(change.position());
            }
        }
        if (blocks.isEmpty() || writer.to() != blocks.get(blocks.size() - 1).to()) {
            blocks.add(writer.block());
        }
        return new Page(blocks);
    }

    /** Where the facts decide, the long JSON is read of what they chose only. */
    private static boolean readsTwice(Wanted wanted) {
        StreamFilter filter = wanted.filter();
        return wanted.view() == View.FULL && !filter.asksOnlyWhatHappened() && filter.question() == null;
    }

    private Map<Long, FeedParts> full(List<FeedParts> chosen, int bytes) {
        return chosen.isEmpty()
                ? Map.of()
                : byPosition(feed.full(chosen.stream().map(FeedParts::position).toList(), bytes));
    }

    private static Map<Long, FeedParts> byPosition(List<FeedParts> changes) {
        return changes.stream().collect(Collectors.toMap(FeedParts::position, change -> change));
    }

    private static Set<Part> parts(Wanted wanted) {
        if (readsTwice(wanted)) {
            return EnumSet.of(Part.SUMMARY);
        }
        StreamFilter filter = wanted.filter();
        EnumSet<Part> parts = EnumSet.of(wanted.view() == View.FULL ? Part.FULL : Part.SUMMARY);
        if (!filter.takesAll()) {
            parts.add(Part.SUMMARY);
        }
        if (filter.question() != null) {
            parts.add(Part.FULL);
            parts.add(Part.BEFORE);
        }
        return parts;
    }

    /** Whether a change is wanted, of which the summary was read, and where words are asked for the text before and after it. */
    boolean wants(StreamFilter filter, FeedParts change) {
        if (!filter.mayTake(change.change(), change.arrival())) { // nothing of it was read
            return false;
        }
        if (filter.asksOnlyWhatHappened()) { // as most replays do; not to look at the JSON makes them twice as fast
            if (filter.takes(change.change(), change.arrival())) {
                return true;
            }
            if (!mayBeErased(there(change.summary(), change))) {
                return false;
            }
        }
        SpeechFacts facts = SpeechFacts.of(there(change.summary(), change), institutions);
        return filter.wants(facts, () -> new ChangeText(() -> there(change.full(), change), change.before()).words());
    }

    /** Whether the mark of a speech that was erased, of which all are told, stands anywhere in the JSON. */
    private static boolean mayBeErased(byte[] summary) {
        for (int i = 0; i <= summary.length - ERASED.length; i++) {
            if (summary[i] == ERASED[0] && Arrays.equals(summary, i, i + ERASED.length, ERASED, 0, ERASED.length)) {
                return true;
            }
        }
        return false;
    }

    static byte[] there(byte @Nullable [] part, FeedParts change) {
        if (part == null) {
            throw new IllegalStateException("The change at position " + change.position() + " was never rendered.");
        }
        return part;
    }
}
