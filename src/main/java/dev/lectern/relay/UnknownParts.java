package dev.lectern.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import java.io.IOException;
import java.io.UncheckedIOException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a newer program stored and this one has no name for: fields, and words of enumerations. During an upgrade a relay of the
 * program before may still lead, and what it renders is what everybody gets for ever, so it passes these on as they are.
 *
 * @param change the word for what happened
 * @param stored the speech as it was stored
 */
record UnknownParts(String change, JsonNode stored) {

    private static final String TURNS = "turns";
    private static final String KIND = "kind";

    /** Whether a change is understood as a whole: nearly all are, so it must cost little to know. */
    static boolean noneIn(UnpositionedChange change, SpeechChange understood) {
        return understood.change().word().equals(change.change()) && SpeechVocabulary.hasAllOf(change.content());
    }

    static UnknownParts of(UnpositionedChange change) {
        try {
            return new UnknownParts(
                    change.change(), SpeechJson.readTree(change.content().getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rendering with these parts in it. */
    byte[] keptIn(byte[] rendered) {
        try {
            var event = (ObjectNode) SpeechJson.readTree(rendered);
            boolean summary = !event.has(TURNS);
            keep(event, stored);
            if (summary) {
                event.remove(TURNS);
            }
            event.put("change", change);
            return SpeechJson.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(ObjectNode into, JsonNode from) {
        from.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode known = into.get(name);
            if (known == null || isUnknownWord(name, known, field.getValue())) {
                into.set(name, field.getValue());
            } else {
                descend(known, field.getValue());
            }
        });
    }

    private static void descend(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode object && from.isObject()) {
            keep(object, from);
        } else if (into instanceof ArrayNode list && from.isArray() && list.size() == from.size()) {
            for (int i = 0; i < list.size(); i++) {
                descend(list.get(i), from.get(i));
            }
        }
    }

    /** An enumeration reads a word that it does not have as another one, mostly "other". */
    private static boolean isUnknownWord(String name, JsonNode known, JsonNode stored) {
        return known.isTextual()
                && stored.isTextual()
                && !known.equals(stored)
                && (name.equals(KIND) || known.asText().equals(ChangeKind.OTHER.word()));
    }
}
