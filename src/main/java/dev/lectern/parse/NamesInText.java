package dev.lectern.parse;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names as the sentences of a page print them, found by their last word: a label {@code MERKEL} says less than the text
 * that welcomes Angela Merkel. Read once, and only when somebody asks.
 */
final class NamesInText {

    private static final int MOST_BLOCKS = 2000;
    private static final int MOST_NAMES = 4;

    private final List<Block> body;
    private @Nullable Map<String, Set<String>> byLastWord;

    NamesInText(List<Block> body) {
        this.body = body;
    }

    /** Whether sentences name somebody so, with a first name, an office or a form of address before it. */
    boolean has(String surname) {
        return index().containsKey(NameWords.folded(surname));
    }

    /** The one full name that ends in this word; null when there is none or more than one. */
    @Nullable
    String full(String surname) {
        Set<String> names = index().getOrDefault(NameWords.folded(surname), Set.of());
        String only = null;
        for (String name : names) {
            if (name.indexOf(' ') > 0) {
                if (only != null) {
                    return null;
                }
                only = name;
            }
        }
        return only;
    }

    private Map<String, Set<String>> index() {
        Map<String, Set<String>> known = byLastWord;
        if (known == null) {
            known = new HashMap<>();
            for (Block block : body.subList(0, Math.min(body.size(), MOST_BLOCKS))) {
                read(block.text(), known);
            }
            byLastWord = known;
        }
        return known;
    }

    private static void read(String text, Map<String, Set<String>> names) {
        List<Word> words = Word.of(text);
        int start = -1;
        boolean titled = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean part = isPart(word);
            boolean opens = i == 0 || endsSentence(words.get(i - 1));
            if (part && start < 0) {
                start = i;
                titled = i > 0 && !opens && isTitle(words.get(i - 1));
            }
            boolean ends = !part || !word.after().isEmpty() || word.possessive() || i + 1 == words.size();
            if (start >= 0 && ends) {
                int end = part ? i + 1 : i;
                boolean whole = end - start > 1
                        && end - start <= MOST_NAMES
                        && !(start == 0 || endsSentence(words.get(start - 1)));
                if (whole || (titled && end > start)) {
                    String name = text.substring(
                            words.get(start).start(), words.get(end - 1).end());
                    String last = NameWords.folded(words.get(end - 1).text());
                    names.computeIfAbsent(last, key -> new LinkedHashSet<>()).add(name);
                }
                start = -1;
            }
        }
    }

    private static boolean isTitle(Word word) {
        return word.isOffice() || FormsOfAddress.has(word.text()) && word.isCapitalised();
    }

    private static boolean isPart(Word word) {
        return word.isCapitalised()
                && !word.isOffice()
                && !word.isSmall()
                && !word.isInstitution()
                && !Capitals.areAll(word.text().length() > 1 ? word.text() : "x")
                && !Offices.isCountry(word.text());
    }

    private static boolean endsSentence(Word word) {
        String after = word.after();
        return after.indexOf('.') >= 0 || after.indexOf('?') >= 0 || after.indexOf('!') >= 0 || after.indexOf(':') >= 0;
    }
}
