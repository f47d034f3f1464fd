package dev.lectern.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells the marks of footnotes: {@code word<sup>1</sup>}, {@code <a href="#n1">[1]</a>}; but not m² or 10⁶. */
final class FootnoteMark {

    private static final int LONGEST = 6;
    private static final int LONGEST_UNIT = 3;
    private static final String SIGNS = "[]()*†‡§,; ";

    private FootnoteMark() {}

    /** Whether the element, a link or a raised figure, is such a mark. */
    static boolean is(PageTree tree, int at) {
        Element element = tree.element(at);
        if (element == null || tree.end(at) - at > LONGEST || !isMark(tree, at)) {
            return false;
        }
        if (tree.has(at, ElementTraits.LINK)) {
            return element.attr("href").indexOf('#') >= 0 && isInText(tree, at);
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
        boolean sign = i == end - 1 && i >= 0 && ".,;:!?”\"»)".indexOf(text.charAt(i)) >= 0;
        return sign || end - 1 - i > LONGEST_UNIT;
    }
}
