package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a page: finds who is meant by a label such as {@code Mr Underbridge} or {@code А.Светозарова}. */
final class Cast {

    /** Every label is compared with everybody; a page of a thousand names must not take a million steps. */
    private static final int MOST = 200;

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, List<Person>> byLastWord = new HashMap<>();
    private final Set<String> announced = new HashSet<>();
    private final Set<String> titleWords = new HashSet<>();

    /** Those whom title and lines above the text announce, the main one first. */
    Cast(List<Person> people) {
        this(people, "");
    }

    /** {@code title} announces those, too, of whom it gives no more than office and last name. */
    Cast(List<Person> people, String title) {
        Word.of(title).forEach(word -> titleWords.add(word.text().toLowerCase(Locale.ROOT)));
        people.forEach(this::join);
        people.forEach(person -> announced.add(person.name()));
    }

    private void join(Person person) {
        people.add(person);
        byName.putIfAbsent(person.name().toLowerCase(Locale.ROOT), person);
        byLastWord
                .computeIfAbsent(lastWord(person.name()), word -> new ArrayList<>())
                .add(person);
    }

    /** Whether the page announces that this person speaks; the first with words does so where nobody is announced. */
    boolean isFirst(String name) {
        return announced.isEmpty() ? name.equals(main()) : announced.contains(name);
    }

    /** Whether the title holds the office that the label names, with the name if there is one: THE PRESIDENT. */
    boolean announces(String label) {
        boolean office = false;
        for (Word word : Word.of(label)) {
            boolean address = FormsOfAddress.has(word.text());
            if (!address && !titleWords.contains(word.text().toLowerCase(Locale.ROOT))) {
                return false;
            }
            office |= !address && word.isOffice();
        }
        return office;
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
        Person exact = byName.get(name.toLowerCase(Locale.ROOT));
        if (exact != null) {
            return exact.name();
        }
        String only = null;
        for (Person person : byLastWord.getOrDefault(lastWord(name), List.of())) {
            boolean same = initialsAgree(name, person.name());
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
        if (people.size() >= MOST) {
            return name;
        }
        String role = phrase.role();
        join(new Person(name, role == null || role.isBlank() ? null : role));
        return name;
    }

    /** The person of that name with the office given; a person without one when there is none. */
    Person person(String name) {
        Person known = byName.get(name.toLowerCase(Locale.ROOT));
        return known != null && known.name().equals(name) ? known : new Person(name, null);
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
