package dev.lectern.parse;

import java.util.Set;

/**
 * One paragraph, heading, list item or table row of a page, whatever form the page has.
 *
 * @param kind what it is on the page
 * @param text clean text, one line
 * @param lead how many characters at the start of {@code text} are emphasised (bold, strong); 0 for none
 * @param gap blank lines before it in plain text; 1 elsewhere
 * @param linked share of the text that is inside links, 0 to 1
 * @param marks what the page's markup says of it
 */
record Block(Kind kind, String text, int lead, int gap, double linked, Set<Mark> marks) {

    /** What a block is on the page. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE,
        CAPTION
    }

    /** What names of classes, attributes and elements say of a block. */
    enum Mark {
        DATE,
        PUBLISHED,
        PLACE,
        PERSON,
        UPDATED,
        SUBTITLE,

        /** Only a label says it: a class of that name is as often that of a whole page. */
        EVENT
    }

    Block {
        marks = Set.copyOf(marks);
    }

    static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, text, 0, 1, 0, Set.of());
    }

    static Block plain(Kind kind, String text, int gap) {
        return new Block(kind, text, 0, gap, 0, Set.of());
    }

    Block withText(String other) {
        return new Block(kind, other, Math.min(lead, other.length()), gap, linked, marks);
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether the text ends as a sentence ends, also behind a closing quote or bracket. */
    boolean endsAsSentence() {
        int i = text.length() - 1;
        while (i >= 0 && "\"'”’»)]*_".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…。！？؟:;,".indexOf(text.charAt(i)) >= 0;
    }
}
