package dev.lectern.relay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.speech.SpeechJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** During an upgrade a relay of this version renders what a newer program stored. */
class UnknownPartsTest {

    @Test
    void fieldsAndWordsOfANewerProgramAreKept() throws Exception {
        JsonNode full = rendered("full_json", """
                update revision set content = jsonb_set(content || '{"mood": {"calm": true}, "kind": "town-hall"}',
                    '{turns,0}', content #> '{turns,0}' || '{"kind": "song", "applause": 3}');
                update feed_entry set change = 'excerpted'""");

        assertThat(full.path("change").asText()).isEqualTo("excerpted");
        assertThat(full.path("kind").asText()).isEqualTo("town-hall");
        assertThat(full.at("/mood/calm").asBoolean()).isTrue();
        assertThat(full.at("/turns/0/kind").asText()).isEqualTo("song");
        assertThat(full.at("/turns/0/applause").asInt()).isEqualTo(3);
        assertThat(full.at("/turns/0/paragraphs").isArray()).isTrue();
        assertThat(full.path("position").asLong()).isEqualTo(1);
    }

    @Test
    void theSummaryHasThemTooAndNoTurns() throws Exception {
        JsonNode summary = rendered("summary_json", """
                update revision set content = content || '{"mood": "calm"}'""");

        assertThat(summary.path("mood").asText()).isEqualTo("calm");
        assertThat(summary.has("turns")).isFalse();
        assertThat(summary.has("excerpt")).isTrue();
        assertThat(summary.path("change").asText()).isEqualTo("available");
    }

    @Test
    void theRecordNamesTheChangeByItsOwnWord() throws Exception {
        JsonNode full = rendered("full_json", "update feed_entry set change = 'excerpted'");

        ProducerRecord<String, byte[]> record =
                SpeechRecord.of("speeches", "/api/stream", SpeechJson.write(full), null);

        assertThat(new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("dev.lectern.speech.excerpted.v1");
    }

    private static JsonNode rendered(String column, String newer) throws Exception {
        var database = new RelayFixture();
        database.addSpeech("One");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(newer);
            new Positions(new ChangeRenderer(""), Clock.systemUTC()).give(connection, 10, Leader.SENDS_NOTHING_AHEAD);
            try (ResultSet row = statement.executeQuery("select " + column + " from feed_entry")) {
                row.next();
                return SpeechJson.readTree(row.getBytes(1));
            }
        }
    }
}
