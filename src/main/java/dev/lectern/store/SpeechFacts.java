package dev.lectern.store;

import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import java.time.Instant;

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
}
