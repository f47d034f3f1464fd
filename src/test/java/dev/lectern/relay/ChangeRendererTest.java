package dev.lectern.relay;

import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.SpeechJson;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangeRendererTest {

    private static final Instant NOW = SampleUnpositioned.NOW;

    private final ChangeRenderer renderer = new ChangeRenderer("https://lectern.example");

    @Test
    void tellsTheSpeechWithItsPositionAndLinks() {
        RenderedChange rendered = renderer.render(saying("The ferry sails."), 42, NOW);

        assertThat(rendered.position()).isEqualTo(42);
        assertThat(new String(rendered.full(), UTF_8))
                .startsWith("{\"position\":42,\"change\":\"available\"")
                .contains("The ferry sails.")
                .contains("\"self\":\"https://lectern.example/api/speeches/");
    }

    @Test
    void refusesWhatKafkaWouldNotTake() {
        UnpositionedChange change = saying("word ".repeat(1_700_000));

        assertThatThrownBy(() -> renderer.render(change, 42, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bytes, more than the " + SpeechProducer.LARGEST);
    }

    private static UnpositionedChange saying(String words) {
        String content = new String(SpeechJson.write(SampleSpeech.saying("On ferries", words)), UTF_8);
        return SampleUnpositioned.of(UUID.randomUUID(), content);
    }
}
