package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A title in capitals throughout shows neither names nor offices by theirs: it is read as it would be written without
 * them, and what is found is given as printed.
 */
final class CapitalTitle {

    private CapitalTitle() {}

    static TitlePeople people(String title) {
        String quiet = KindOfSpeech.quieted(Capitals.quieted(title));
        TitlePeople found = TitlePeople.read(quiet);
        Set<String> declined = found.declined().stream()
                .map(name -> printed(name, quiet, title))
                .collect(Collectors.toUnmodifiableSet());
        return new TitlePeople(
                printed(found.speakers(), quiet, title), printed(found.participants(), quiet, title), declined);
    }

    private static List<Person> printed(List<Person> people, String quiet, String title) {
        return people.stream()
                .map(person -> new Person(
                        printed(person.name(), quiet, title),
                        person.role() == null ? null : printed(person.role(), quiet, title)))
                .toList();
    }

    private static String printed(String words, String quiet, String title) {
        int at = quiet.indexOf(words);
        return at < 0 ? words : title.substring(at, at + words.length());
    }
}
