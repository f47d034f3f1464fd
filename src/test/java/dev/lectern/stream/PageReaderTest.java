package dev.lectern.stream;

import dev.lectern.speech.SampleChange;
import dev.lectern.store.FeedItem;
import dev.lectern.store.FeedParts.Part;
import dev.lectern.stream.Pages.Wanted;
import io.vertx.core.MultiMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageReaderTest {

    private final MemoryFeed feed = new MemoryFeed();
    private final PageReader reader = new PageReader(feed, Changes.NO_INSTITUTIONS);

    @Test
    void blocksFollowOneAnotherUpToTheEnd() {
        for (long n = 1; n <= 200; n++) {
            feed.add(n);
        }

        List<Block> blocks = reader.read(wanted(0, "arrival", "all")).blocks();

        assertThat(blocks).hasSizeGreaterThan(2).allMatch(block -> block.bytes().length() < 2 * Block.BYTES);
        assertThat(blocks.stream().mapToInt(Block::events).sum()).isEqualTo(200);
        assertThat(blocks.get(blocks.size() - 1).to()).isEqualTo(200);
    }

    @Test
    void whatIsNotWantedIsPassed() {
        feed.add(1, 2, 3);

        List<Block> blocks = reader.read(wanted(1, "kind", "lecture")).blocks();

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).bytes().length()).isZero();
        assertThat(blocks.get(0).to()).isEqualTo(3);
    }

    @Test
    void whatWasErasedIsToldThoughItIsNoNews() {
        feed.add(1);
        feed.put(Changes.erased(2, 2));

        List<Block> blocks = reader.read(wanted(0, "arrival", "backfill")).blocks();

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).bytes().toString()).startsWith("id: 2\nevent: withdrawn\n");
        assertThat(blocks.get(0).events()).isEqualTo(1);
    }

    @Test
    void ofChangesThatCannotBeWantedNothingIsRead() {
        feed.add(1);
        feed.put(history(2));
        feed.add(3);

        List<Block> blocks = reader.read(wanted(0, "kind", "remarks")).blocks();

        assertThat(blocks.get(0).events()).isEqualTo(2);
        assertThat(blocks.get(0).bytes().toString())
                .contains("id: 1\n", "id: 3\n")
                .doesNotContain("event: gap");
    }

    @Test
    void textsAreReadOfWhatTheFactsChoseAndAsManyAsFit() {
        for (long n = 1; n <= 200; n++) {
            feed.add(n);
        }
        StreamFilter remarks = filter("kind", "remarks");

        List<Block> blocks = reader.read(new Wanted(0, remarks, View.FULL, 10_000, false, () -> false))
                .blocks();

        long last = blocks.get(blocks.size() - 1).to();
        assertThat(feed.asked()).containsExactly(Part.SUMMARY);
        assertThat(last).isBetween(2L, 50L);
        assertThat(blocks.stream().mapToLong(Block::events).sum()).isEqualTo(last);
        assertThat(blocks.get(0).bytes().toString()).contains("Ships are late.");
    }

    @Test
    void whatIsErasedBetweenTheTwoLooksIsLookedAtAgain() {
        feed.add(1, 2, 3);
        feed.beforeFull(() -> feed.put(Changes.erased(2, 2)));

        Block first = reader.read(wanted(0, "kind", "remarks")).blocks().get(0);
        Block second =
                reader.read(wanted(first.to(), "kind", "remarks")).blocks().get(0);

        assertThat(first.to()).isEqualTo(1);
        assertThat(second.bytes().toString()).startsWith("id: 2\nevent: withdrawn\n");
        assertThat(second.to()).isEqualTo(3);
    }

    @Test
    void nothingFollows() {
        feed.add(1);

        assertThat(reader.read(wanted(1, "arrival", "all")).blocks()).isEmpty();
    }

    @Test
    void noMoreIsReadThanFilterAndViewNeed() {
        reader.read(wanted(0, "arrival", "all"));
        assertThat(feed.asked()).isEqualTo(EnumSet.of(Part.FULL));
        reader.read(new Wanted(0, filter("arrival", "all"), View.SUMMARY, 1000, false, () -> false));
        assertThat(feed.asked()).isEqualTo(EnumSet.of(Part.SUMMARY));
        reader.read(wanted(0, "kind", "lecture"));
        assertThat(feed.asked()).isEqualTo(EnumSet.of(Part.SUMMARY));
        reader.read(new Wanted(0, filter("q", "ships"), View.SUMMARY, 1000, false, () -> false));
        assertThat(feed.asked()).isEqualTo(Set.of(Part.values()));
    }

    private static FeedItem history(long position) {
        SampleChange sample = SampleChange.at(position).with("arrival", "backfill");
        return new FeedItem(position, "available", sample.full(), sample.summary());
    }

    private static Wanted wanted(long after, String parameter, String value) {
        return new Wanted(after, filter(parameter, value), View.FULL, 1 << 20, false, () -> false);
    }

    private static StreamFilter filter(String parameter, String value) {
        return StreamParameters.read(MultiMap.caseInsensitiveMultiMap().add(parameter, value), null)
                .filter();
    }
}
