package dev.lectern.stream;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FrameMemoryTest {

    private final FrameMemory memory = new FrameMemory();

    @Test
    void anEventIsWrittenAsItGoesOverTheWire() {
        Frame frame = memory.event(42, "available", "{\"title\":\"Größe\"}".getBytes(UTF_8));

        assertThat(frame.bytes().toString(UTF_8))
                .isEqualTo("id: 42\nevent: available\ndata: {\"title\":\"Größe\"}\n\n");
    }

    @Test
    void eventsLieOneBehindTheOtherInFewPieces() {
        Set<ByteBuffer> pieces = Collections.newSetFromMap(new IdentityHashMap<>());
        byte[] json = new byte[1000];
        Frame before = memory.event(1, "available", json);

        int touching = 0;
        for (long position = 2; position <= 130; position++) {
            Frame frame = memory.event(position, "available", json);
            touching += before.touches(frame) ? 1 : 0;
            pieces.add(frame.memory());
            before = frame;
        }

        assertThat(pieces).hasSize(3);
        assertThat(touching).isEqualTo(127);
    }

    @Test
    void aLargeEventTakesNoMoreThanItNeeds() {
        memory.event(1, "available", new byte[10]);
        byte[] large = new byte[40_000];

        Frame frame = memory.event(2, "available", large);

        assertThat(frame.memory().capacity()).isEqualTo(frame.length()).isLessThan(40_100);
        assertThat(memory.event(3, "available", new byte[10]).memory()).isNotSameAs(frame.memory());
    }

    @Test
    void whatWasWrittenStaysAsItIs() {
        Frame first = memory.event(1, "available", "{}".getBytes(UTF_8));
        Frame gap = memory.gap(1, 4);
        memory.event(5, "available", "{}".getBytes(UTF_8));

        assertThat(first.bytes().toString(UTF_8)).isEqualTo("id: 1\nevent: available\ndata: {}\n\n");
        assertThat(gap.bytes().toString(UTF_8)).isEqualTo(SseFrames.gap("2", 4).toString());
    }
}
