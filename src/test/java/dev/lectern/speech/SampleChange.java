package dev.lectern.speech;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented changes for tests, with the bytes that stand in the feed. Each {@code with…} gives a changed copy. */
public record SampleChange(SpeechChange value) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** A live speech of Ada Miren in Lumen City, announced at second {@code position} of the day. */
    public static SampleChange at(long position) {
        var speech = new Speech(
                "Remarks on the harbour, no. " + position,
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
                url,
                "ports",
                "Ministry of Ports",
                "LU",
                speech,
                scraped,
                List.of(new SpeechChange.PublishedPlace(url, "ports", scraped)),
                List.of(),
                new SpeechChange.Links("/api/speeches/" + id, "/speeches/" + id, "/api/speeches/" + id + "/capture")));
    }

    public byte[] full() {
        return bytes(tree());
    }

    public byte[] summary() {
        ObjectNode tree = tree();
        tree.remove("turns");
        tree.put("excerpt", value.speech().turns().get(0).paragraphs().get(0));
        return bytes(tree);
    }

    /** A copy whose JSON form has other fields. */
    public SampleChange with(String field, Object fieldValue) {
        ObjectNode tree = tree();
        tree.set(field, JSON.valueToTree(fieldValue));
        try {
            return new SampleChange(JSON.treeToValue(tree, SpeechChange.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(field + " cannot be " + fieldValue, e);
        }
    }

    private ObjectNode tree() {
        return JSON.valueToTree(value);
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(UTF_8);
    }
}
