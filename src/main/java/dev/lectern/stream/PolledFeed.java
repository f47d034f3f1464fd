package dev.lectern.stream;

import dev.lectern.query.PolledChanges;
import dev.lectern.speaker.SpeakerAliases;
import dev.lectern.store.Announcements;
import dev.lectern.store.FeedParts;
import dev.lectern.store.FeedParts.Part;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Tells those who poll what the stream tells: the same predicate on the same changes. */
@Singleton
class PolledFeed implements PolledChanges {

    /** Pages of the feed that are looked at for one answer, however few of the changes are wanted. */
    private static final int LOOKS = 10;

    private static final int LOOK = 200;
    private static final int LOOK_BYTES = 1 << 20;

    private final Announcements feed;
    private final PageReader reader;
    private final SpeakerAliases aliases;

    PolledFeed(Announcements feed, PageReader reader, SpeakerAliases aliases) {
        this.feed = feed;
        this.reader = reader;
        this.aliases = aliases;
    }

    @Override
    public Page after(long position, int limit, MultivaluedMap<String, String> filters, boolean summary) {
        StreamFilter filter = filter(filters).with(aliases);
        EnumSet<Part> parts = EnumSet.of(Part.SUMMARY);
        if (!summary) {
            parts.add(Part.FULL);
        }
        if (filter.question() != null) {
            parts.addAll(EnumSet.of(Part.FULL, Part.BEFORE));
        }
        List<byte[]> items = new ArrayList<>();
        long next = position;
        Gap gap = null;
        for (int look = 0; look < LOOKS && items.isEmpty(); look++) {
            List<FeedParts> found = feed.after(next, LOOK, LOOK_BYTES, filter.needs(parts));
            if (found.isEmpty()) {
                return next == position ? nothingAfter(position) : new Page(items, next, gap);
            }
            for (FeedParts change : found) {
                if (items.size() == limit) {
                    return new Page(items, next, gap);
                }
                if (change.position() > next + 1) { // positions follow one another, but for what a restore has lost
                    if (next > position) {
                        return new Page(items, next, gap); // told at the head of the next page
                    }
                    gap = new Gap(position, change.position());
                }
                if (reader.wants(filter, change)) {
                    items.add(PageReader.there(summary ? change.summary() : change.full(), change));
                }
                next = change.position();
            }
        }
        return new Page(items, next, gap);
    }

    /** At the end of the feed, or behind it: then the client goes on at the end, as in the stream. */
    private Page nothingAfter(long position) {
        long newest = feed.newest();
        return position <= newest
                ? new Page(List.of(), position, null)
                : new Page(List.of(), newest, new Gap(position, newest + 1));
    }

    /** Whoever polls has asked for everything since before there were filters. */
    private static StreamFilter filter(MultivaluedMap<String, String> given) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        given.forEach(parameters::add);
        if (parameters.getAll("arrival").stream().allMatch(String::isBlank)) {
            parameters.set("arrival", "all");
        }
        return StreamParameters.read(parameters, null).filter();
    }
}
