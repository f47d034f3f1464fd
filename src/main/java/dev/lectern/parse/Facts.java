package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a speech beside its words, gathered from the most to the least trusted place; the first one wins. */
final class Facts {

    private static final int MOST_COMPARED = 100;

    /** More people than any text gives its words to: what goes on is no list of speakers. */
    static final int MOST_PEOPLE = 1000;

    /** Language and perhaps country that the page declares; {@link Locale#ROOT} where it declares none. */
    final Locale page;

    /** Zone of the clock times that the source prints; null when unknown. */
    final @Nullable ZoneId zone;

    @Nullable
    String subtitle;

    @Nullable
    String event;

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

    /** Whether the page stands in a part of its site that holds speeches. */
    boolean rubric;

    final List<Person> people = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final Map<String, Evidence> evidence = new TreeMap<>();

    /** The names of {@link #people} in small letters: a line may list a hundred thousand, each asked about once. */
    private final Set<String> names = new HashSet<>();

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

    void subtitle(String found, Evidence from) {
        if (subtitle == null && !found.isBlank()) {
            subtitle = found;
            evidence.put("subtitle", from);
        }
    }

    void event(@Nullable String found, Evidence from) {
        if (event == null && found != null && !found.isBlank()) {
            event = found;
            evidence.put("event", from);
        }
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

    /** What the listing says overrides the page, unless the page says the same more precisely. */
    void listed(@Nullable String text) {
        Moment moment = text == null ? null : Moment.of(text, page, zone);
        PartialDate day = moment == null ? null : moment.date().date();
        boolean finer = day != null
                && publishedOn != null
                && !publishedOn.earliest().isBefore(day.earliest())
                && !publishedOn.latest().isAfter(day.latest());
        if (moment != null && !finer) {
            publishedOn = null;
            publishedAt = null;
            evidence.remove("publishedAt");
            published(text, Evidence.LISTING);
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
        if (people.size() < MOST_PEOPLE && names.add(person.name().toLowerCase(Locale.ROOT))) {
            people.add(person);
            evidence.putIfAbsent("speakers", from);
        } else if (people.size() <= MOST_COMPARED) {
            people.replaceAll(known -> inSmallLetters(known, person));
        }
    }

    /** The same person, first with the last name in capitals: {@code Ada HOLM}. */
    private static Person inSmallLetters(Person known, Person again) {
        boolean capitals = Capitals.areAll(known.name().substring(known.name().lastIndexOf(' ') + 1));
        return capitals && known.name().equalsIgnoreCase(again.name()) ? new Person(again.name(), known.role()) : known;
    }

    /** The same people by other forms of their names. */
    void renamed(List<Person> others) {
        people.clear();
        people.addAll(others);
        names.clear();
        others.forEach(person -> names.add(person.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether somebody of this name is known to speak. */
    boolean knows(@Nullable String name) {
        return name != null && names.contains(name.toLowerCase(Locale.ROOT));
    }
}
