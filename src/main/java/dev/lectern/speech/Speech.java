package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page says: who spoke, where, when, and what was said. An unknown field is null, never a guess.
 *
 * @param title title as printed; null when the page has none
 * @param subtitle line under the title that is set as part of the heading, as printed
 * @param event occasion on which it was spoken, as printed
 * @param kind sort of speech
 * @param language BCP 47 tag of the text; null when it could not be told
 * @param speakers those whose words are there, in the order in which they first speak
 * @param participants others who took part
 * @param place where it was spoken, as printed
 * @param spokenOn date at its place, at the precision given
 * @param spokenUntil last day of an occasion of several days
 * @param spokenAt moment it began; only when a clock time is printed
 * @param publishedOn date of publication as printed
 * @param publishedAt moment of publication; only when a clock time is given
 * @param turns the text in order
 * @param words number of words in all turns
 * @param notices what the publisher says about the state of the text
 * @param repairs damaged words that were restored
 * @param attachments files that the page offers beside the text
 * @param attribution line that the publisher's licence asks for
 * @param parserVersion version of the parser that read the page
 * @param evidence field name to where it was read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Speech(
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String event,
        SpeechKind kind,
        @Nullable String language,
        List<Person> speakers,
        List<Person> participants,
        @Nullable String place,
        @Nullable PartialDate spokenOn,
        @Nullable PartialDate spokenUntil,
        @Nullable OffsetDateTime spokenAt,
        @Nullable PartialDate publishedOn,
        @Nullable OffsetDateTime publishedAt,
        List<Turn> turns,
        int words,
        List<Notice> notices,
        List<Repair> repairs,
        List<Attachment> attachments,
        @Nullable String attribution,
        String parserVersion,
        Map<String, Evidence> evidence) {

    public Speech {
        speakers = List.copyOf(speakers);
        participants = List.copyOf(participants);
        turns = List.copyOf(turns);
        notices = List.copyOf(notices);
        repairs = List.copyOf(repairs);
        attachments = List.copyOf(attachments);
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence)); // sorted: the same speech, the same bytes
    }

    /** The same facts without the text. */
    Speech withoutTurns() {
        return new Speech(
                title,
                subtitle,
                event,
                kind,
                language,
                speakers,
                participants,
                place,
                spokenOn,
                spokenUntil,
                spokenAt,
                publishedOn,
                publishedAt,
                List.of(),
                words,
                notices,
                repairs,
                attachments,
                attribution,
                parserVersion,
                evidence);
    }
}
