package dev.lectern.stream;

import java.nio.ByteBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlocksTest {

    private final Ring ring = new Ring(8, Long.MAX_VALUE);
    private final Blocks blocks = new Blocks(ring);
    private final Selection all = new Selection(filter(Set.of()));
    private final Selection none = new Selection(filter(Set.of("withdrawn")));

    @Test
    void whatManyGetIsPutTogetherOnce() {
        fill(1, 3);

        Block first = blocks.after(1, all, View.SUMMARY);
        Block second = blocks.after(1, all, View.SUMMARY);

        assertThat(second).isSameAs(first);
        assertThat(first.to()).isEqualTo(3);
        assertThat(first.lastId()).isEqualTo(3);
        assertThat(first.events()).isEqualTo(2);
        assertThat(first.bytes().getByteBuf().isDirect()).isTrue();
        assertThat(blocks.after(1, all, View.FULL)).isNotEqualTo(first);
    }

    @Test
    void whoStandsElsewhereGetsTheSameMemory() {
        fill(1, 5);
        Block first = blocks.after(0, all, View.SUMMARY);

        Block second = blocks.after(2, all, View.SUMMARY);

        assertThat(second.events()).isEqualTo(3);
        lastByte(first, 'x');
        assertThat(second.bytes().toString()).endsWith("x");
    }

    @Test
    void whoHasAnotherFilterGetsTheSameMemory() {
        fill(1, 5);
        Block first = blocks.after(0, all, View.SUMMARY);

        Block second = blocks.after(0, new Selection(filter(Set.of("available"))), View.SUMMARY);

        assertThat(second.events()).isEqualTo(5);
        lastByte(first, 'x');
        assertThat(second.bytes().toString()).endsWith("x");
    }

    @Test
    void whatIsNotWantedMovesOnWithoutAByte() {
        fill(1, 3);

        Block block = blocks.after(0, none, View.FULL);

        assertThat(block).isNotNull();
        assertThat(block.bytes().length()).isZero();
        assertThat(block.to()).isEqualTo(3);
        assertThat(block.lastId()).isEqualTo(-1);
    }

    @Test
    void aBlockIsNoLongerThanASlowClientShouldWaitFor() {
        var long8 = new Ring(64, Long.MAX_VALUE);
        long8.begin(0);
        int one = Changes.at(1).full().bytes();
        int fit = Block.BYTES / one + 2;
        for (long n = 1; n <= 60; n++) {
            long8.append(Changes.at(n));
        }

        Block block = new Blocks(long8).after(0, all, View.FULL);

        assertThat(block.bytes().length()).isBetween(Block.BYTES, Block.BYTES + 2 * one);
        assertThat(block.events()).isLessThanOrEqualTo(fit);
    }

    @Test
    void nothingFollowsTheNewest() {
        fill(1, 3);

        assertThat(blocks.after(3, all, View.FULL)).isEqualTo(Block.nothingAfter(3));
    }

    @Test
    void whatHasLeftTheRingIsElsewhere() {
        assertThat(blocks.after(0, all, View.FULL)).isNull();
        fill(1, 20);

        assertThat(blocks.after(11, all, View.FULL)).isNull();
        assertThat(blocks.after(12, all, View.FULL)).isNotNull();
    }

    @Test
    void isPutTogetherAnewWhenSomethingWasErased() {
        fill(1, 3);
        blocks.after(0, all, View.FULL);

        ring.replace(Change.of(MemoryFeed.parts(Changes.erased(2, 2), null), Changes.NO_INSTITUTIONS));
        blocks.forget();

        Block block = blocks.after(0, all, View.FULL);
        assertThat(block).isNotNull();
        assertThat(block.bytes().toString()).contains("event: withdrawn").doesNotContain("no. 2");
    }

    /** Overwrites the end of the memory from which a block is sent. */
    private static void lastByte(Block block, char with) {
        ByteBuffer memory = block.bytes().getByteBuf().nioBuffer();
        memory.put(memory.limit() - 1, (byte) with);
    }

    private void fill(long from, long to) {
        ring.begin(from - 1);
        for (long n = from; n <= to; n++) {
            ring.append(Changes.at(n));
        }
    }

    private static StreamFilter filter(Set<String> changes) {
        return new StreamFilter(
                Set.of(), changes, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                null);
    }
}
