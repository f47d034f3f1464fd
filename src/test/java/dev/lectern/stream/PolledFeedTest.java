package dev.lectern.stream;

import dev.lectern.query.PolledChanges.Gap;
import dev.lectern.query.PolledChanges.Page;
import dev.lectern.speaker.SpeakerAliases;
import dev.lectern.speech.SampleChange;
import dev.lectern.store.FeedItem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolledFeedTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final PolledFeed polled = new PolledFeed(
            feed, new PageReader(feed, Changes.NO_INSTITUTIONS), new SpeakerAliases(new PGSimpleDataSource()));

    @Test
    void nothingIsMissingAtTheEnd() {
        feed.add(1, 2);

        Page page = after(2, 50);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEqualTo(2);
        assertThat(page.gap()).isNull();
    }

    @Test
    void aPositionInTheFutureIsAGapAndTheEndFollows() {
        feed.add(1, 2);

        Page page = after(99_999, 50);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEqualTo(2);
        assertThat(page.gap()).isEqualTo(new Gap(99_999, 3));
    }

    @Test
    void whatARestoreHasLostIsToldBeforeWhatFollows() {
        feed.add(1, 2, 101, 102);

        Page before = after(0, 50);
        Page behind = after(before.next(), 50);

        assertThat(before.items()).hasSize(2);
        assertThat(before.gap()).isNull();
        assertThat(before.next()).isEqualTo(2);
        assertThat(behind.items()).hasSize(2);
        assertThat(behind.gap()).isEqualTo(new Gap(2, 101));
        assertThat(behind.next()).isEqualTo(102);
    }

    @Test
    void anEmptyArrivalIsNone() {
        feed.put(new FeedItem(
                1,
                "available",
                SampleChange.at(1).with("arrival", "backfill").full(),
                SampleChange.at(1).with("arrival", "backfill").summary()));
        var given = new MultivaluedHashMap<String, String>();
        given.add("arrival", "");

        Page page = polled.after(0, 50, given, true);

        assertThat(page.items()).hasSize(1);
    }

    private Page after(long position, int limit) {
        return polled.after(position, limit, new MultivaluedHashMap<>(), false);
    }
}
