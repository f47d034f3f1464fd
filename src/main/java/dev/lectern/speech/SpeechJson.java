package dev.lectern.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The one JSON form of speeches and changes: ISO 8601 times, nulls written out, one line, UTF-8. */
public final class SpeechJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private SpeechJson() {}

    /**
     * Writes records, of this package or alike.
     *
     * @return UTF-8 bytes without a line break
     */
    public static byte[] write(Object record) {
        try {
            return WRITER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain values can always be written as JSON", e);
        }
    }

    /**
     * Writes the short form of a change ({@code view=summary}): the same object without {@code turns}, with an
     * {@code excerpt}.
     *
     * @return UTF-8 bytes without a line break
     */
    public static byte[] writeSummary(SpeechChange change) {
        ObjectNode summary = MAPPER.valueToTree(change.withoutTurns());
        summary.remove("turns");
        summary.put("excerpt", Excerpt.of(change.speech()));
        return write(summary);
    }

    /**
     * Reads any JSON.
     *
     * @throws IOException if the bytes are none
     */
    public static JsonNode readTree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /**
     * Reads a speech.
     *
     * @throws IOException if the bytes are no JSON of a speech
     */
    public static Speech readSpeech(byte[] json) throws IOException {
        return read(json, Speech.class);
    }

    /**
     * Reads a change, as it stands on {@code lectern.speeches} and in the stream.
     *
     * @throws IOException if the bytes are no JSON of a change
     */
    public static SpeechChange readChange(byte[] json) throws IOException {
        return read(json, SpeechChange.class);
    }

    /**
     * Reads any record of this package.
     *
     * @throws IOException if the bytes are no JSON of it
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}
