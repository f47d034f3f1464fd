package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a speech beside its words, gathered from the most to the least trusted place; the first one wins. */
final class Facts {

    @Nullable
    String place;

    @Nullable
    PartialDate spokenOn;

    @Nullable
    PartialDate spokenUntil;

    @Nullable
    PartialDate publishedOn;

    final List<Person> people = new ArrayList<>();
    final List<Person> participants = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final Map<String, Evidence> evidence = new TreeMap<>();

    void place(@Nullable String found, Evidence from) {
        if (place == null && found != null && !found.isBlank()) {
            place = found;
            evidence.put("place", from);
        }
    }

    void spoken(DateReader.@Nullable Found found, Evidence from) {
        if (spokenOn == null && found != null) {
            spokenOn = found.date();
            spokenUntil = found.until();
            evidence.put("spokenOn", from);
        }
    }

    void published(DateReader.@Nullable Found found) {
        if (publishedOn == null && found != null) {
            publishedOn = found.date();
        }
    }

    void person(Person person, Evidence from) {
        if (people.stream().noneMatch(known -> known.name().equals(person.name()))) {
            people.add(person);
            evidence.putIfAbsent("speakers", from);
        }
    }
}
