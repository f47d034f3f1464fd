package dev.lectern.store;

import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Copies the facts of a speech to the columns by which it is found. */
final class SpeechFacts {

    private SpeechFacts() {}

    static void copy(Speech speech, Instant scrapedAt, StoredSpeech stored) {
        stored.scrapedAt = scrapedAt;
        stored.title = speech.title();
        stored.kind = speech.kind().word();
        stored.language = speech.language();
        stored.place = speech.place();
        stored.speakers = speech.speakers().stream().map(Person::name).toArray(String[]::new);
        PartialDate from = speech.spokenOn();
        PartialDate until = speech.spokenUntil() == null ? from : speech.spokenUntil();
        stored.spokenFrom = from == null ? null : from.earliest();
        stored.spokenTo = until == null ? null : until.latest();
    }

    /** Title, subtitle, event and all turns, one after the other. */
    static String searchText(Speech speech) {
        var text = new StringBuilder();
        Stream.of(speech.title(), speech.subtitle(), speech.event())
                .filter(Objects::nonNull)
                .forEach(line -> text.append(line).append('\n'));
        for (Turn turn : speech.turns()) {
            for (String paragraph : turn.paragraphs()) {
                text.append(paragraph).append('\n');
            }
        }
        return text.toString();
    }
}
