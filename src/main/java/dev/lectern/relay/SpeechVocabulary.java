package dev.lectern.relay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.speech.Attachment;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.Person;
import dev.lectern.speech.Repair;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of fields and the words of enumerations that this version of the program has for speeches. */
final class SpeechVocabulary {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> FIELDS = Stream.of(
                    Speech.class, Turn.class, Notice.class, Repair.class, Attachment.class, Person.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private static final Set<String> WORDS = Stream.of(
                    Arrays.stream(SpeechKind.values()).map(SpeechKind::word),
                    Arrays.stream(TurnKind.values()).map(TurnKind::word),
                    Arrays.stream(NoticeKind.values()).map(NoticeKind::word),
                    Arrays.stream(Evidence.values()).map(Evidence::word))
            .flatMap(words -> words)
            .collect(Collectors.toSet());

    private SpeechVocabulary() {}

    /** Whether it has every name and word of a stored speech. The text itself is passed over. */
    static boolean hasAllOf(String content) {
        try (JsonParser parser = JSON.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean unknown = token == JsonToken.FIELD_NAME
                        ? !FIELDS.contains(parser.currentName())
                        : token == JsonToken.VALUE_STRING && isWord(parser) && !WORDS.contains(parser.getText());
                if (unknown) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWord(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext around = context.getParent();
        return "kind".equals(context.getCurrentName()) || around != null && "evidence".equals(around.getCurrentName());
    }
}
