package dev.lectern.parse;

import org.jsoup.nodes.TextNode;

/** Tells line breaks within a sentence, set to fit a page of old, from those that end a line on purpose. */
final class SoftBreak {

    private SoftBreak() {}

    /**
     * Whether the sentence goes on behind the break: what stands before has no mark at its end, what follows begins with
     * a small letter.
     */
    static boolean is(PageTree tree, int br, String before) {
        int last = before.length() - 1;
        while (last >= 0 && CleanText.isSpace(before.charAt(last))) {
            last--;
        }
        if (last < 0 || !(Character.isLetterOrDigit(before.charAt(last)) || before.charAt(last) == ',')) {
            return false;
        }
        for (int i = br + 1; i < tree.size(); i++) {
            if (tree.has(i, ElementTraits.BLOCK | ElementTraits.BREAK | ElementTraits.CELL)) {
                return false;
            }
            if (tree.letters(i) > 0 && tree.node(i) instanceof TextNode words) {
                return Character.isLowerCase(words.getWholeText().strip().charAt(0));
            }
        }
        return false;
    }
}
