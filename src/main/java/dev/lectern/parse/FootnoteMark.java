package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells the marks of footnotes: {@code word<sup>1</sup>}, {@code <a href="#n1">[1]</a>}; but not m² or 10⁶. */
final class FootnoteMark {

    private static final int LONGEST = 6;
    private static final int LONGEST_UNIT = 3;
    private static final String SIGNS = "[]()*†‡§,; ";
    private static final List<String> NOTES = List.of("fn", "ftn", "note", "foot", "cite");

    /** Beginnings of units of length, which are squared and cubed. */
    private static final List<String> UNITS =
            List.of("mile", "met", "mét", "mèt", "kilom", "quilóm", "feet", "foot", "inch", "yard", "метр", "километр");

    private FootnoteMark() {}

    /** Whether the element, a link or a raised figure, is such a mark. */
    static boolean is(PageTree tree, int at) {
        Element element = tree.element(at);
        if (element == null || tree.end(at) - at > LONGEST || !isMark(tree, at)) {
            return false;
        }
        if (tree.has(at, ElementTraits.LINK)) {
            return leadsToNote(element.attr("href")) && isInText(tree, at) && isSetOff(tree, at);
        }
        return element.normalName().equals("sup") && (holdsLink(tree, at) || followsWord(tree, at));
    }

    private static boolean isMark(PageTree tree, int at) {
        int length = 0;
        for (int i = at; i < tree.end(at); i++) {
            if (tree.node(i) instanceof TextNode words) {
                String text = words.getWholeText().strip();
                length += text.length();
                if (length > LONGEST || !text.chars().allMatch(c -> Character.isDigit(c) || SIGNS.indexOf(c) >= 0)) {
                    return false;
                }
            }
        }
        return length > 0;
    }

    /** To a place on the page itself, or to one with the name of a note; a link to a report is a word of the text. */
    private static boolean leadsToNote(String href) {
        String place = href.substring(href.indexOf('#') + 1).toLowerCase(Locale.ROOT);
        return href.startsWith("#") || (href.indexOf('#') > 0 && NOTES.stream().anyMatch(place::contains));
    }

    /** Raised, in brackets, or tight behind a word: {@code section <a href="#s3">3</a>} is no mark. */
    private static boolean isSetOff(PageTree tree, int at) {
        boolean bracketed = false;
        for (int i = at; i < tree.end(at); i++) {
            Element inner = tree.element(i);
            boolean raised = inner != null && inner.normalName().equals("sup");
            bracketed |= raised || (tree.node(i) instanceof TextNode words && "[(*†‡".indexOf(first(words)) >= 0);
        }
        boolean tight = tree.node(at - 1) instanceof TextNode before
                && !before.getWholeText().isEmpty()
                && !Character.isWhitespace(
                        before.getWholeText().charAt(before.getWholeText().length() - 1));
        return bracketed || tight;
    }

    private static char first(TextNode words) {
        String text = words.getWholeText().strip();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static boolean holdsLink(PageTree tree, int at) {
        boolean link = false;
        for (int i = at; i < tree.end(at); i++) {
            link |= tree.has(i, ElementTraits.LINK);
        }
        return link;
    }

    /** Pages of results are numbered links as well, but no words stand before them. */
    private static boolean isInText(PageTree tree, int at) {
        int parent = tree.parent(at);
        return parent >= 0
                && (at > parent + 1 && tree.letters(at - 1) > LONGEST_UNIT || !tree.has(parent, ElementTraits.BLOCK));
    }

    /** Units and powers follow a figure or a short sign, notes a word or the end of a sentence. */
    private static boolean followsWord(PageTree tree, int at) {
        if (!(tree.node(at - 1) instanceof TextNode before)) {
            return false;
        }
        String text = before.getWholeText();
        int end = text.length();
        int i = end - 1;
        while (i >= 0 && Character.isLetter(text.charAt(i))) {
            i--;
        }
        String word = text.substring(i + 1).toLowerCase(Locale.ROOT);
        if (UNITS.stream().anyMatch(word::startsWith)) {
            return false;
        }
        boolean sign = i == end - 1 && i >= 0 && ".,;:!?”\"»)".indexOf(text.charAt(i)) >= 0;
        return sign || end - 1 - i > LONGEST_UNIT;
    }
}
