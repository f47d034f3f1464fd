package dev.lectern.parse;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What the name, the role and the class names of one element say of it, as bits, read once for each element. */
final class ElementTraits {

    /** Starts and ends a block of its own. */
    static final int BLOCK = 1;

    /** Scripts, forms, pictures and films: nothing in it is text of the page. */
    static final int NEVER_TEXT = 1 << 1;

    /** Furniture by its element, its role or a name that hardly ever stands on a text. */
    static final int FURNITURE = 1 << 2;

    /** A name that stands on furniture and on boxes with text alike. */
    static final int BOX = 1 << 3;

    /** About the author, tags, rights: furniture when it follows the text, facts when it stands above. */
    static final int CREDIT = 1 << 4;

    /** Not shown. */
    static final int HIDDEN = 1 << 5;

    /** Opens over the page or over a word of it. */
    static final int OVERLAY = 1 << 6;

    /** What stands below or beside a picture. */
    static final int CAPTION = 1 << 7;

    /** A name that texts have. */
    static final int TEXT_NAME = 1 << 8;

    /** The page calls it the text of the article. */
    static final int DECLARED = 1 << 9;

    /** Wraps a whole page or a whole text, never furniture by itself. */
    static final int FRAME = 1 << 10;

    static final int LINK = 1 << 11;
    static final int BOLD = 1 << 12;
    static final int BREAK = 1 << 13;
    static final int CELL = 1 << 14;
    static final int HEADING = 1 << 15;
    static final int MAIN_HEADING = 1 << 16;

    /** The element {@code time}. */
    static final int TIME = 1 << 17;

    /** A span that is named a label stands before its value; the colon is left to the style sheet. */
    static final int LABEL = 1 << 18;

    /** A paragraph, or a list or table of lines: what holds it holds the text. */
    static final int PARAGRAPH = 1 << 19;

    static final int NAV = 1 << 20;
    static final int PRE = 1 << 21;
    static final int QUOTE = 1 << 22;
    static final int ITEM = 1 << 23;

    static final int ARTICLE = 1 << 24;
    static final int RAISED = 1 << 25;

    /** The marks of a block, one bit each from here on: {@link Block.Mark}. */
    static final int FIRST_MARK = 1 << 26;

    /** Any mark that markup gives. */
    static final int MARKED = FIRST_MARK * ((1 << Block.Mark.EVENT.ordinal()) - 1);

    private static final int LONGEST_STYLE = 500;

    private ElementTraits() {}

    /**
     * The traits of an element.
     *
     * @param named traits of the names seen before on this page
     */
    static int of(Element element, Map<String, Integer> named) {
        int traits = ElementKinds.of(element.normalName());
        int size = element.attributesSize();
        if ((traits & NEVER_TEXT) != 0 || size == 0) {
            return traits & ~LINK;
        }
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        String id = attributes.get("id");
        traits |= named(classes, named) | named(id, named);
        int others = size - (classes.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
        traits |= others == 0 ? 0 : state(attributes, named);
        if ((traits & LINK) != 0 && !attributes.hasKey("href")) {
            traits &= ~LINK; // the target of a link, which often is never closed
        }
        if (!element.normalName().equals("span")) {
            return traits & ~LABEL;
        }
        // A span whose name is that of a fact is a line of its own, wherever the style sheet puts it.
        return (traits & MARKED) == 0 ? traits : traits | BLOCK;
    }

    private static int named(String names, Map<String, Integer> named) {
        if (names.isEmpty()) {
            return 0;
        }
        Integer known = named.get(names);
        if (known == null) {
            known = ElementNames.traits(names);
            named.put(names, known);
        }
        return known;
    }

    private static int state(Attributes attributes, Map<String, Integer> named) {
        int traits = 0;
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
            traits |= named(property, named) | (property.equals("articleBody") ? DECLARED : 0);
        }
        String role = attributes.get("role");
        if (!role.isEmpty()) {
            traits |= ElementKinds.ofRole(role.toLowerCase(Locale.ROOT));
        }
        if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
            traits |= HIDDEN;
        }
        String style = attributes.get("style");
        return style.isEmpty() ? traits : traits | styled(style);
    }

    private static int styled(String raw) {
        String style = raw.substring(0, Math.min(raw.length(), LONGEST_STYLE))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        boolean hidden = style.contains("display:none") || style.contains("visibility:hidden");
        boolean bold = style.contains("font-weight:bold") || style.contains("font-weight:7");
        return (hidden ? HIDDEN : 0) | (bold ? BOLD : 0);
    }
}
