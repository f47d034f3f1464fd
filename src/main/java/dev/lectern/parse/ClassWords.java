package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The words in an element's class names, id and itemprop: {@code "relatedLinks site-footer"} gives four. Words behind
 * {@code has-}, {@code no-} or {@code category-} tell of something else than the element and are left out.
 */
final class ClassWords {

    private static final int LONGEST = 300;

    /** {@code has-sidebar} is the name of a text beside one; {@code tag-menu} and the like name the topic of a post. */
    private static final Set<String> ABOUT_OTHERS = Set.of(
            "has", "with", "without", "no", "not", "is", "category", "tag", "postid", "format", "after", "before");

    private ClassWords() {}

    static List<String> of(Element element) {
        List<String> words = new ArrayList<>();
        add(element.className(), words);
        add(element.id(), words);
        add(element.attr("itemprop"), words);
        return words;
    }

    static List<String> of(String names) {
        List<String> words = new ArrayList<>();
        add(names, words);
        return words;
    }

    private static void add(String names, List<String> words) {
        boolean aboutOthers = false;
        boolean capitals = false;
        int start = -1; // of the word that is being read
        int end = Math.min(names.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = i == end ? ' ' : names.charAt(i);
            boolean letter = isLetter(c);
            boolean small = letter && Character.isLowerCase(c);
            boolean newWord = letter && !small && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if (start >= 0 && (newWord || !letter)) {
                String word = names.substring(start, i);
                String whole = capitals ? word.toLowerCase(Locale.ROOT) : word;
                start = -1;
                capitals = false;
                if (!aboutOthers) {
                    words.add(whole);
                }
                aboutOthers |= c == '-' && ABOUT_OTHERS.contains(whole);
            }
            if (CleanText.isSpace(c)) {
                aboutOthers = false;
            }
            if (letter) {
                start = start < 0 ? i : start;
                capitals |= !small;
            }
        }
    }

    /** Nearly all are of the alphabet, and every class name of a page is asked about. */
    private static boolean isLetter(char c) {
        return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }
}
