package dev.lectern.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SseFramesTest {

    @Test
    void aChangeIsIdEventAndDataThenAnEmptyLine() {
        byte[] json = "{\"title\":\"Größe\"}".getBytes(UTF_8);

        ByteBuf bytes = Unpooled.buffer();
        SseFrames.write(bytes, 42, "available", json);

        assertThat(bytes.toString(UTF_8)).isEqualTo("id: 42\nevent: available\ndata: {\"title\":\"Größe\"}\n\n");
    }

    @Test
    void anEventIsAsLongAsItIsTakenFor() {
        byte[] json = "{}".getBytes(UTF_8);
        for (long position : new long[] {1, 10, 4096, Long.MAX_VALUE}) {
            ByteBuf bytes = Unpooled.buffer();

            SseFrames.write(bytes, position, "available", json);

            assertThat(bytes.readableBytes()).isEqualTo(SseFrames.size(position, "available", json));
        }
    }

    @Test
    void aGapTellsWhatWasAskedAndWhatIsServed() {
        assertThat(SseFrames.gap("99", 7)).hasToString("id: 7\nevent: gap\ndata: {\"asked\":99,\"servedFrom\":8}\n\n");
    }

    @Test
    void aGapCannotBeBrokenByWhatWasAsked() {
        assertThat(SseFrames.gap("x\"\n\nevent: fake", 0))
                .hasToString("id: 0\nevent: gap\ndata: {\"asked\":\"x\\\"\\n\\nevent: fake\",\"servedFrom\":1}\n\n");
    }

    @Test
    void theOtherBlocks() {
        assertThat(SseFrames.heartbeat()).hasToString(": heartbeat\n\n");
        assertThat(SseFrames.heartbeat(7)).hasToString(": heartbeat\n\nid: 7\n\n");
        assertThat(SseFrames.live(7)).hasToString("id: 7\nevent: live\ndata: {\"position\":7}\n\n");
        assertThat(SseFrames.comment("goodbye")).hasToString(": goodbye\n\n");
        assertThat(SseFrames.retry(3000)).hasToString("retry: 3000\n\n");
    }
}
