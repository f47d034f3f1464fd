package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The words in an element's class names, id and itemprop: {@code "relatedLinks site-footer"} gives four. */
final class ClassWords {

    private static final int LONGEST = 300;

    private ClassWords() {}

    static List<String> of(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
        List<String> words = new ArrayList<>();
        if (names.isBlank()) {
            return words;
        }
        StringBuilder word = new StringBuilder();
        int end = Math.min(names.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = names.charAt(i);
            boolean newWord = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if (newWord || !Character.isLetter(c)) {
                add(word, words);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
