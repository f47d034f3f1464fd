package dev.lectern.web;

import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a speech, as pages show it. All texts are as published and have to be escaped; what is unknown is null.
 *
 * @param title title in stretches, or a stand-in for a page that has none
 * @param plainTitle the same as one text
 * @param subtitle line under the title
 * @param event occasion
 * @param kind sort of speech, for people
 * @param language BCP 47 tag, empty when unknown
 * @param languageName the same for people
 * @param direction of its writing, a value of {@code dir}
 * @param speakers who speaks
 * @param participants who else took part
 * @param place where it was given
 * @param date when it was given, for people
 * @param isoDate the same for programs
 * @param published when it was published, for people
 * @param words number of words, for people
 * @param minutes about how long it takes to read it
 * @param notices what the publisher says about the text
 * @param attachments files beside the text
 * @param attribution line that the licence asks for
 * @param evidence where each fact was read
 */
record SpeechFacts(
        List<Passage> title,
        String plainTitle,
        @Nullable String subtitle,
        @Nullable String event,
        String kind,
        String language,
        @Nullable String languageName,
        String direction,
        List<Person> speakers,
        List<Person> participants,
        @Nullable String place,
        @Nullable String date,
        @Nullable String isoDate,
        @Nullable String published,
        String words,
        int minutes,
        List<String> notices,
        List<WebLink> attachments,
        @Nullable String attribution,
        List<Proof> evidence) {

    /** Words a minute of quiet reading. */
    private static final int READING_SPEED = 230;

    static SpeechFacts of(Speech speech, boolean asPublished) {
        String title = speech.title() == null ? "Untitled speech" : speech.title();
        List<Passage> passages = Passage.of(
                title,
                speech.repairs().stream().filter(repair -> repair.turn() == 0).toList(),
                asPublished);
        String language = speech.language() == null ? "" : speech.language();
        return new SpeechFacts(
                passages,
                String.join("", passages.stream().map(Passage::text).toList()),
                speech.subtitle(),
                speech.event(),
                Names.word(speech.kind().word()),
                language,
                language.isEmpty() ? null : Names.language(language),
                Names.direction(language),
                speech.speakers(),
                speech.participants(),
                speech.place(),
                date(speech),
                speech.spokenOn() == null ? null : speech.spokenOn().text(),
                published(speech),
                String.format("%,d", speech.words()),
                Math.max(1, Math.round((float) speech.words() / READING_SPEED)),
                speech.notices().stream().map(notice -> notice.text()).toList(),
                speech.attachments().stream()
                        .flatMap(file -> WebLink.of(file.url(), file.title()).stream())
                        .toList(),
                speech.attribution(),
                Proof.of(speech.evidence()));
    }

    /** Everybody who speaks, in one line. */
    String names() {
        return String.join(", ", speakers.stream().map(Person::name).toList());
    }

    private static @Nullable String date(Speech speech) {
        if (speech.spokenOn() == null) {
            return null;
        }
        String from = PlainDates.of(speech.spokenOn().text());
        String until = speech.spokenUntil() == null
                ? ""
                : " to " + PlainDates.of(speech.spokenUntil().text());
        OffsetDateTime at = speech.spokenAt();
        return from + until + (at == null ? "" : String.format(", %02d:%02d", at.getHour(), at.getMinute()));
    }

    private static @Nullable String published(Speech speech) {
        return Stream.of(speech.publishedOn(), speech.publishedAt())
                .filter(value -> value != null)
                .map(value -> PlainDates.of(value.toString()
                        .substring(0, Math.min(10, value.toString().length()))))
                .findFirst()
                .orElse(null);
    }
}
