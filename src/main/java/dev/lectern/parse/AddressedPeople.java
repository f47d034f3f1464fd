package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * People whom a line names by the address of members of a government: {@code From: Ministry of Ports and The Rt Hon Jane
 * Roe MP}. Such a line above a text says whose words they are.
 */
final class AddressedPeople {

    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 4;
    private static final Set<String> FORMS = Set.of("hon", "honourable", "honorable", "hon'ble", "hon’ble");

    private AddressedPeople() {}

    static List<Person> in(String line) {
        List<Person> people = new ArrayList<>();
        if (line.length() > LONGEST) {
            return people;
        }
        List<Word> words = Word.of(line);
        for (int i = 0; i < words.size(); i++) {
            if (!FORMS.contains(words.get(i).text().toLowerCase(Locale.ROOT))) {
                continue;
            }
            int from = i + 1;
            while (from < words.size() && FormsOfAddress.has(words.get(from).text())) {
                from++;
            }
            int to = from;
            while (to < words.size()
                    && to < from + MOST_NAMES
                    && words.get(to).isCapitalised()
                    && isOpen(words, from, to)) {
                to++;
            }
            String name = to == from
                    ? ""
                    : PostNominals.cut(line.substring(
                            words.get(from).start(), words.get(to - 1).end()));
            if (TitlePeople.isName(name)) {
                people.add(new Person(name, null));
            }
            i = Math.max(i, to - 1);
        }
        return people;
    }

    private static boolean isOpen(List<Word> words, int from, int at) {
        return at == from || words.get(at - 1).after().isEmpty();
    }
}
