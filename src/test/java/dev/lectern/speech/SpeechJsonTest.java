package dev.lectern.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SpeechJsonTest {

    private static final JsonMapper PLAIN = new JsonMapper();

    @Test
    void theFieldsOfTheSpeechStandBesideTheOthers() throws IOException {
        JsonNode json = PLAIN.readTree(SpeechJson.write(SampleSpeech.change(42, SampleSpeech.titled("On ferries"))));

        assertThat(json.path("position").asLong()).isEqualTo(42);
        assertThat(json.path("title").asText()).isEqualTo("On ferries");
        assertThat(json.path("spokenOn").asText()).isEqualTo("2026-06-03");
        assertThat(json.path("announcedAt").asText()).isEqualTo("2026-11-21T10:00:01Z");
        assertThat(json.path("kind").asText()).isEqualTo("remarks");
        assertThat(json.path("evidence").path("title").asText()).isEqualTo("heading");
        assertThat(json.has("speech")).isFalse();
        assertThat(json.has("previous")).isFalse();
        assertThat(json.path("spokenAt").isNull()).isTrue();
        assertThat(json.path("turns").path(0).path("speaker").asText()).isEqualTo("Ada Holm");
    }

    @Test
    void aChangeComesBackAsItWasWritten() throws IOException {
        SpeechChange change = SampleSpeech.change(42, SampleSpeech.titled("On ferries"));

        SpeechChange read = SpeechJson.readChange(SpeechJson.write(change));

        assertThat(read).isEqualTo(change);
    }

    @Test
    void theJsonIsOneLineWhateverTheTextHolds() {
        byte[] json = SpeechJson.write(SampleSpeech.change(1, SampleSpeech.saying("A\nB", "one\r\ntwo\u2028three")));

        assertThat(new String(json, UTF_8)).doesNotContain("\n", "\r");
    }

    @Test
    void newFieldsAndWordsOfALaterVersionAreRead() throws IOException {
        String json = new String(SpeechJson.write(SampleSpeech.change(1, SampleSpeech.titled("T"))), UTF_8)
                .replace("\"kind\":\"remarks\",\"language\"", "\"mood\":\"calm\",\"kind\":\"eulogy\",\"language\"")
                .replace("\"change\":\"available\"", "\"change\":\"translated\"");

        SpeechChange read = SpeechJson.readChange(json.getBytes(UTF_8));

        assertThat(read.speech().kind()).isEqualTo(SpeechKind.OTHER);
        assertThat(read.change()).isEqualTo(ChangeKind.OTHER);
    }

    @Test
    void theSummaryHasAnExcerptInsteadOfTheTurns() throws IOException {
        JsonNode json =
                PLAIN.readTree(SpeechJson.writeSummary(SampleSpeech.change(42, SampleSpeech.titled("On ferries"))));

        assertThat(json.has("turns")).isFalse();
        assertThat(json.path("excerpt").asText()).isEqualTo("Dear friends, the ferry runs again.");
        assertThat(json.path("title").asText()).isEqualTo("On ferries");
    }
}
