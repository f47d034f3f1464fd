package dev.lectern.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented changes for tests, with the bytes that stand in the feed. Each {@code with…} gives a changed copy. */
public record SampleChange(SpeechChange value) {

    /** A live speech of Ada Miren in Lumen City, announced at second {@code position} of the day. */
    public static SampleChange at(long position) {
        var speech = new Speech(
                "Remarks on the harbour, no. " + position,
                null,
                null,
                SpeechKind.REMARKS,
                "en",
                List.of(new Person("Ada Miren", "Minister of Ports")),
                List.of(),
                "Lumen City",
                new PartialDate("2026-11-20"),
                null,
                null,
                null,
                null,
                List.of(new Turn(
                        1, TurnKind.REMARKS, "Ada Miren", null, false, List.of("Good morning.", "Ships are late."))),
                5,
                List.of(),
                List.of(),
                List.of(),
                null,
                "1.0.0",
                Map.of("title", Evidence.HEADING));
        UUID id = UUID.nameUUIDFromBytes(("speech " + position).getBytes(UTF_8));
        Instant scraped = Instant.parse("2026-11-21T00:00:00Z").plusSeconds(position);
        String url = "https://ports.example/news/" + position;
        return new SampleChange(new SpeechChange(
                position,
                ChangeKind.AVAILABLE,
                List.of(),
                null,
                scraped.plusMillis(250),
                "live",
                id,
                1,
                null,
                null,
                url,
                "ports",
                "Ministry of Ports",
                "LU",
                speech,
                scraped,
                List.of(new SpeechChange.PublishedPlace(url, "ports", "Ministry of Ports", "LU", scraped)),
                List.of(),
                new SpeechChange.Links("/api/speeches/" + id, "/speeches/" + id, "/api/speeches/" + id + "/capture")));
    }

    public byte[] full() {
        return SpeechJson.write(value);
    }

    public byte[] summary() {
        return SpeechJson.writeSummary(value);
    }

    /** A copy whose only paragraph is another. */
    public SampleChange saying(String words) {
        Turn turn = new Turn(1, TurnKind.REMARKS, "Ada Miren", null, false, List.of(words));
        return with("turns", List.of(turn));
    }

    /** A copy whose JSON form has another value for a field. */
    public SampleChange with(String field, Object fieldValue) {
        try {
            var tree = SpeechJson.read(full(), ObjectNode.class);
            tree.set(field, SpeechJson.read(SpeechJson.write(fieldValue), JsonNode.class));
            return new SampleChange(SpeechJson.readChange(SpeechJson.write(tree)));
        } catch (IOException e) {
            throw new IllegalArgumentException(field + " cannot be " + fieldValue, e);
        }
    }
}
