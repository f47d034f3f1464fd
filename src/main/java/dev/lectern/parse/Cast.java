package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a page: finds who is meant by a label such as {@code Mr Underbridge} or {@code А.Светозарова}. */
final class Cast {

    private final List<Person> people = new ArrayList<>();
    private final Set<String> announced = new HashSet<>();

    /** Those whom title and lines above the text announce, the main one first. */
    Cast(List<Person> people) {
        this.people.addAll(people);
        people.forEach(person -> announced.add(person.name()));
    }

    /** Whether the page announces that this person speaks; the first with words does so where nobody is announced. */
    boolean isFirst(String name) {
        return announced.isEmpty() ? name.equals(main()) : announced.contains(name);
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** To whom words without a label belong; null when nobody is known. */
    @Nullable
    String main() {
        return people.isEmpty() ? null : people.get(0).name();
    }

    /** Name of the person that the label means; null when it is nobody known. */
    @Nullable
    String match(String label) {
        String name = bareName(label);
        if (name.isEmpty()) {
            return null;
        }
        for (Person person : people) {
            if (person.name().equalsIgnoreCase(name)) {
                return person.name();
            }
        }
        String last = lastWord(name);
        String only = null;
        for (Person person : people) {
            boolean same = lastWord(person.name()).equals(last) && initialsAgree(name, person.name());
            if (same && only != null) {
                return null; // two people of that name: nobody is better than the wrong one
            }
            only = same ? person.name() : only;
        }
        return only;
    }

    /** The name in a label of somebody who is not known yet, added to the cast; null when it holds none. */
    @Nullable
    String add(String label) {
        PersonPhrase phrase = PersonPhrase.of(label);
        String name = phrase.name().isEmpty() ? bareName(label) : phrase.name();
        if (!TitlePeople.isName(name)) {
            return null;
        }
        String role = phrase.role();
        people.add(new Person(name, role == null || role.isBlank() ? null : role));
        return name;
    }

    /** The person of that name with the office given; a person without one when there is none. */
    Person person(String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElse(new Person(name, null));
    }

    List<Person> all() {
        return List.copyOf(people);
    }

    private static String bareName(String label) {
        List<Word> words = Word.of(label);
        int from = 0;
        while (from < words.size()
                && (FormsOfAddress.has(words.get(from).text())
                        || words.get(from).isOffice())) {
            from++;
        }
        return from == words.size()
                ? ""
                : label.substring(words.get(from).start()).strip();
    }

    private static String lastWord(String name) {
        int space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('.', name.length() - 2));
        return name.substring(space + 1).toLowerCase(Locale.ROOT);
    }

    /** A different first name is a different person; an initial or none at all agrees. */
    private static boolean initialsAgree(String label, String name) {
        boolean alone = label.indexOf(' ') < 0 && label.indexOf('.') < 0;
        return alone || Character.toLowerCase(label.charAt(0)) == Character.toLowerCase(name.charAt(0));
    }
}
