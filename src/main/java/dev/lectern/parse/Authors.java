package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The author that a head declares is often an editor of the site. One counts as the speaker when the page itself speaks
 * of that person: in the title, or in a label.
 */
final class Authors {

    private Authors() {}

    /** Adds the authors of whom the page speaks, where nobody else is known to speak. */
    static void corroborated(PageText page, Facts facts) {
        if (!facts.people.isEmpty() || page.metadata().authors().isEmpty()) {
            return;
        }
        Set<String> words = new HashSet<>();
        add(words, page.title() == null ? "" : page.title());
        for (Block block : page.body()) {
            TurnLabel label = TurnLabel.of(block);
            if (label != null) {
                add(words, label.base());
            }
        }
        for (Person author : page.metadata().authors()) {
            String name = inOrder(author.name());
            boolean spokenOf = TitlePeople.isName(name)
                    && words.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            if (spokenOf) {
                facts.person(new Person(name, author.role()), Evidence.META);
            }
        }
    }

    /** Catalogues write {@code Downer, Alexander}. */
    static String inOrder(String name) {
        List<String> parts = List.of(name.split(",", -1));
        return parts.size() == 2 ? parts.get(1).strip() + " " + parts.get(0).strip() : name;
    }

    private static void add(Set<String> words, String line) {
        Word.of(line).forEach(word -> words.add(word.text().toLowerCase(Locale.ROOT)));
    }
}
