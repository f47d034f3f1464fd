package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds the offices that a page names: {@code THE PRESIDENT} is whom the title calls {@code President Roe}. */
final class OfficeHolders {

    private static final int MOST = 50;
    private static final int MOST_NAMES = 4;

    private record Holder(Set<String> office, Person person) {
        String name() {
            return person.name();
        }
    }

    private final List<Holder> holders = new ArrayList<>();
    private final Map<String, String> printed = new HashMap<>();

    OfficeHolders(String title) {
        List<Word> words = Word.of(title);
        for (Word word : words) {
            printed.putIfAbsent(NameWords.folded(word.text()), word.text());
        }
        for (int i = 0; i + 1 < words.size() && holders.size() < MOST; i++) {
            boolean office =
                    words.get(i).isOffice() && !FormsOfAddress.has(words.get(i).text());
            if (office && words.get(i).after().isEmpty() && isName(words.get(i + 1))) {
                holder(title, words, i);
            }
        }
    }

    /** {@code Prime Minister Roe}: the offices before the name, the words of the name behind them. */
    private void holder(String title, List<Word> words, int office) {
        int start = office;
        while (start > 0
                && words.get(start - 1).isOffice()
                && words.get(start - 1).after().isEmpty()) {
            start--;
        }
        int end = office + 1;
        while (end < words.size() && end - office <= MOST_NAMES && isName(words.get(end))) {
            end++;
            if (!words.get(end - 1).after().isEmpty()) {
                break;
            }
        }
        Set<String> named = new HashSet<>();
        words.subList(start, office + 1).forEach(word -> named.add(NameWords.folded(word.text())));
        String name = title.substring(
                words.get(office + 1).start(), words.get(end - 1).end());
        String role =
                title.substring(words.get(start).start(), words.get(office).end());
        holders.add(new Holder(named, new Person(name, role)));
    }

    private static boolean isName(Word word) {
        return word.isCapitalised()
                && !word.isOffice()
                && !word.isSmall()
                && !word.isInstitution()
                && !Offices.isCountry(word.text());
    }

    void add(Person person) {
        if (person.role() == null || holders.size() >= MOST) {
            return;
        }
        Set<String> office = new HashSet<>();
        for (Word word : Word.of(person.role())) {
            office.add(NameWords.folded(word.text()));
        }
        NameWords name = NameWords.of(person.name());
        // The title gave the last name only; the page gives all of it.
        holders.removeIf(holder -> NameWords.of(holder.name()).canMean(name));
        holders.add(new Holder(office, person));
    }

    /** The one person who holds the office that the label names; null when there is none or more than one. */
    @Nullable
    Person of(String label) {
        Set<String> office = new HashSet<>();
        for (Word word : Word.of(label)) {
            if (!word.isSmall() && !FormsOfAddress.has(word.text())) {
                office.add(NameWords.folded(word.text()));
            }
        }
        Person only = null;
        for (Holder holder : holders) {
            if (!office.isEmpty() && holder.office.containsAll(office)) {
                if (only != null && !only.name().equals(holder.name())) {
                    return null;
                }
                only = holder.person;
            }
        }
        return only;
    }

    /** The words as the title prints them, where a label sets them in capitals. */
    String asPrinted(String label) {
        StringBuilder out = new StringBuilder(label);
        for (Word word : Word.of(label)) {
            String known = Capitals.areAll(word.text()) ? printed.get(NameWords.folded(word.text())) : null;
            if (known != null && known.length() == word.text().length()) {
                out.replace(word.start(), word.end(), known);
            }
        }
        return out.toString();
    }
}
