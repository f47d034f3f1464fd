package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Titles in Slavic languages give a name in the genitive: {@code Выступление С.В.Лаврова}. Where the page prints the name
 * itself, too, as a label or on a line of its own, that form is the name.
 */
final class NominativeName {

    private static final int ENDING = 3;
    private static final int SHORTEST_STEM = 3;
    private static final int MOST_LINES = 2000;

    /** The names that labels and lines print, by {@link #key}; a page may list as many people as it has lines. */
    private final Map<String, List<String>> printed = new HashMap<>();

    private NominativeName(List<Block> body) {
        for (Block block : body.subList(0, Math.min(body.size(), MOST_LINES))) {
            TurnLabel label = TurnLabel.of(block);
            if (label == null) {
                continue;
            }
            String base = label.base();
            String bare = PersonPhrase.of(base).name();
            String candidate = bare.isEmpty() ? base : bare;
            if (TitlePeople.isName(candidate)) {
                printed.computeIfAbsent(key(candidate), key -> new ArrayList<>())
                        .add(candidate);
            }
        }
    }

    /** The people with the form of their names that the labels and the first lines of the text print. */
    static List<Person> of(List<Person> people, List<Block> body) {
        if (people.stream().noneMatch(person -> isDeclined(person.name()))) {
            return people;
        }
        NominativeName lines = new NominativeName(body);
        List<Person> settled = new ArrayList<>();
        for (Person person : people) {
            String printed = isDeclined(person.name()) ? lines.printed(person.name()) : null;
            settled.add(printed == null ? person : new Person(printed, person.role()));
        }
        return settled;
    }

    /** Cyrillic letters, or a Polish or Czech ending of the genitive. */
    private static boolean isDeclined(String name) {
        boolean cyrillic = name.codePoints().anyMatch(c -> c >= 0x400 && c <= 0x4FF);
        return cyrillic || name.endsWith("ego") || name.endsWith("iej") || name.endsWith("a") || name.endsWith("y");
    }

    private @Nullable String printed(String name) {
        for (String candidate : printed.getOrDefault(key(name), List.of())) {
            if (isSame(candidate, name)) {
                return candidate;
            }
        }
        return null;
    }

    /** What two forms of a name have in common: no ending changes the first two letters of a word, nor a short word. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Word word : words(name)) {
            String text = word.text();
            key.append(text, 0, Math.min(text.length(), 2)).append(text.length() > 2 ? "- " : " ");
        }
        return key.toString();
    }

    private static List<Word> words(String name) {
        return Word.of(name.replace(".", ". "));
    }

    /** Whether two names differ in the endings of their words only, and the first is no longer. */
    static boolean isSame(String nominative, String genitive) {
        List<Word> a = words(nominative);
        List<Word> b = words(genitive);
        if (a.size() != b.size() || nominative.length() > genitive.length() + 1) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            String x = a.get(i).text();
            String y = b.get(i).text();
            int common = 0;
            while (common < Math.min(x.length(), y.length()) && x.charAt(common) == y.charAt(common)) {
                common++;
            }
            boolean initial = x.length() <= 2 || y.length() <= 2;
            if (initial && !x.equals(y)) {
                return false;
            }
            boolean stem = common >= Math.min(SHORTEST_STEM, x.length() - 1);
            if (common == 0 || !stem || x.length() - common > ENDING || y.length() - common > ENDING) {
                return false;
            }
        }
        return true;
    }
}
