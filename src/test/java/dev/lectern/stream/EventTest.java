package dev.lectern.stream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EventTest {

    @Test
    void itsJsonStaysTheSame() {
        byte[] json = "{\"title\":\"Größe\"}".getBytes(UTF_8);
        var event = new Event(7, "revised", json);
        assertThat(event.json()).isEqualTo(json);

        event.frame(new FrameMemory());

        assertThat(event.json()).isEqualTo(json);
    }

    @Test
    void isWrittenOnceForAll() {
        var memory = new FrameMemory();
        var event = new Event(7, "revised", "{}".getBytes(UTF_8));

        Frame first = event.frame(memory);
        Frame second = event.frame(memory);

        assertThat(second).isSameAs(first);
        assertThat(event.bytes()).isEqualTo(2);
        assertThat(first.bytes().toString(UTF_8)).isEqualTo("id: 7\nevent: revised\ndata: {}\n\n");
    }
}
