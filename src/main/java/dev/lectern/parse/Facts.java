package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a speech beside its words, gathered from the most to the least trusted place; the first one wins. */
final class Facts {

    /** Language and perhaps country that the page declares; {@link Locale#ROOT} where it declares none. */
    final Locale page;

    /** Zone of the clock times that the source prints; null when unknown. */
    final @Nullable ZoneId zone;

    @Nullable
    String place;

    @Nullable
    PartialDate spokenOn;

    @Nullable
    PartialDate spokenUntil;

    @Nullable
    PartialDate publishedOn;

    @Nullable
    OffsetDateTime publishedAt;

    /** What a line above the text calls it where it gives it to somebody: {@code Remarks by Governor Roe}. */
    @Nullable
    SpeechKind given;

    final List<Person> people = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final Map<String, Evidence> evidence = new TreeMap<>();

    private @Nullable ClockTime clock;
    private @Nullable Evidence clockFrom;

    /** Of a page that declares no language, from a source whose zone is unknown. */
    Facts() {
        this(Locale.ROOT, null);
    }

    Facts(Locale page, @Nullable ZoneId zone) {
        this.page = page;
        this.zone = zone;
    }

    void place(@Nullable String found, Evidence from) {
        if (place == null && found != null && !found.isBlank()) {
            place = found;
            evidence.put("place", from);
        }
    }

    void spoken(DateReader.@Nullable Found found, Evidence from) {
        if (spokenOn == null && found != null) {
            spokenOn = found.date();
            evidence.put("spokenOn", from);
            spokenUntil = found.until();
            if (spokenUntil != null) {
                evidence.put("spokenUntil", from);
            }
        }
    }

    /** The clock time at which the speech began; it counts together with the day. */
    void clock(@Nullable ClockTime found, Evidence from) {
        if (clock == null && found != null) {
            clock = found;
            clockFrom = from;
        }
    }

    void published(@Nullable String text, Evidence from) {
        Moment moment = text == null || publishedOn != null ? null : Moment.of(text, page, zone);
        if (moment != null) {
            publishedOn = moment.date().date();
            evidence.put("publishedOn", from);
            publishedAt = moment.at();
            if (publishedAt != null) {
                evidence.put("publishedAt", from);
            }
        }
    }

    /** When the speech began; null unless a clock time is printed and its zone is known. */
    @Nullable
    OffsetDateTime spokenAt() {
        OffsetDateTime at = spokenOn == null || clock == null ? null : Moment.at(spokenOn, clock, zone);
        if (at != null && clockFrom != null) {
            evidence.put("spokenAt", clockFrom);
        }
        return at;
    }

    /** A text cannot have been published before it was said: such a moment is the mistake of a system. */
    void settle() {
        OffsetDateTime spoken = spokenAt();
        if (spoken != null && publishedAt != null && publishedAt.isBefore(spoken)) {
            publishedAt = null;
            publishedOn = null;
            evidence.remove("publishedAt");
            evidence.remove("publishedOn");
        }
    }

    void person(Person person, Evidence from) {
        for (int i = 0; i < people.size(); i++) {
            Person known = people.get(i);
            if (known.name().equalsIgnoreCase(person.name())) {
                // The same person, first with the last name in capitals: Ada HOLM.
                boolean capitals =
                        Capitals.areAll(known.name().substring(known.name().lastIndexOf(' ') + 1));
                people.set(i, capitals ? new Person(person.name(), known.role()) : known);
                return;
            }
        }
        people.add(person);
        evidence.putIfAbsent("speakers", from);
    }
}
