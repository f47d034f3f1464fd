package dev.lectern.stream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LinkedFramesTest {

    private final FrameMemory memory = new FrameMemory();
    private final LinkedFrames frames = new LinkedFrames(0, memory, View.SUMMARY);

    @Test
    void eventsThatLieOneBehindTheOtherAreOne() {
        frames.add(Changes.at(1));
        frames.add(Changes.at(2));

        Block block = frames.block();

        assertThat(block.bytes().getByteBuf().nioBufferCount()).isEqualTo(1);
        assertThat(block.bytes()).hasToString(event(1) + event(2));
        assertThat(block).extracting(Block::to, Block::lastId, Block::events).containsExactly(2L, 2L, 2);
        assertThat(frames.size()).isEqualTo(block.bytes().length());
    }

    @Test
    void eventsThatLieElsewhereAreLinkedWithoutACopy() {
        Change first = Changes.at(1);
        Change third = Changes.at(3);
        third.event(View.SUMMARY).frame(memory);
        frames.add(first);
        frames.pass(2);
        frames.add(third);
        frames.pass(4);

        Block block = frames.block();

        assertThat(block.bytes().getByteBuf().nioBufferCount()).isEqualTo(2);
        assertThat(block.bytes().getByteBuf().isDirect()).isTrue();
        assertThat(block.bytes()).hasToString(event(1) + event(3));
        assertThat(block).extracting(Block::to, Block::lastId, Block::events).containsExactly(4L, 3L, 2);
    }

    @Test
    void aGapIsTold() {
        frames.add(Changes.at(1));
        frames.pass(4);
        frames.add(Changes.at(6));

        Block block = frames.block();

        assertThat(block.bytes()).hasToString(event(1) + SseFrames.gap("2", 3) + SseFrames.gap("5", 5) + event(6));
        assertThat(block.bytes().getByteBuf().isDirect()).isTrue();
    }

    @Test
    void whatIsNotWantedTakesNoByte() {
        frames.pass(1);

        Block block = frames.block();

        assertThat(block.bytes().length()).isZero();
        assertThat(block).extracting(Block::to, Block::lastId, Block::events).containsExactly(1L, -1L, 0);
    }

    private static String event(long position) {
        return "id: " + position + "\nevent: available\ndata: "
                + new String(Changes.item(position).summary(), UTF_8) + "\n\n";
    }
}
