package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher declares of a speech in a form meant for machines, such as the record of a content interface. It
 * comes before anything that is read from the text.
 *
 * @param place where it was spoken
 * @param spoken day, as ISO 8601
 * @param published day or moment of publication, as ISO 8601
 * @param people those who speak
 * @param attribution what the licence asks for
 */
record DeclaredFacts(
        @Nullable String place,
        @Nullable String spoken,
        @Nullable String published,
        List<Person> people,
        @Nullable Attribution attribution) {

    static final DeclaredFacts NONE = new DeclaredFacts(null, null, null, List.of(), null);

    DeclaredFacts {
        people = List.copyOf(people);
    }

    DeclaredFacts withAttribution(@Nullable Attribution other) {
        return new DeclaredFacts(place, spoken, published, people, other);
    }

    void tell(Facts facts) {
        people.forEach(person -> facts.person(person, Evidence.META));
        facts.place(place, Evidence.META);
        facts.spoken(spoken == null ? null : DateReader.first(spoken), Evidence.META);
        facts.published(published, Evidence.META);
    }
}
