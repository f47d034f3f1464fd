package dev.lectern.store;

import dev.lectern.alternate.Alternate;
import dev.lectern.speech.SpeechJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where the page of a revision leads in other languages, as it is stored with it. */
final class KeptAlternates {

    private KeptAlternates() {}

    static String json(List<Alternate> alternates) {
        return new String(SpeechJson.write(alternates), UTF_8);
    }

    static List<Alternate> of(String json) {
        try {
            return List.of(SpeechJson.read(json.getBytes(UTF_8), Alternate[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The alternates of a revision are no JSON of such.", e);
        }
    }
}
