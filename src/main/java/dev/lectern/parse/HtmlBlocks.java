package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a tree, without recursion, and gives its blocks in the order of the page. */
final class HtmlBlocks implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "html",
            "body",
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "caption",
            "tr",
            "ul");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();

    private HtmlBlocks() {}

    static List<HtmlBlock> of(Element root) {
        HtmlBlocks walk = new HtmlBlocks();
        root.traverse(walk);
        return walk.blocks;
    }

    /** Whether the element starts and ends a block of its own. A cell does when it holds blocks: a layout table. */
    static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name)
                || isMarkedSpan(element)
                || (CELLS.contains(name) && element.children().stream().anyMatch(HtmlBlocks::isPlainBlock));
    }

    /** A span whose name says what it holds (date, place) is a line of its own, wherever the style sheet puts it. */
    private static boolean isMarkedSpan(Element element) {
        return element.normalName().equals("span")
                && ClassWords.of(element).stream()
                        .anyMatch(word -> !Vocabulary.MARKS.meaning(word).isEmpty());
    }

    /** A span that is named a label stands before its value; the colon is left to the style sheet. */
    private static boolean isNamedLabel(Element element) {
        return element.normalName().equals("span")
                && ClassWords.of(element).contains("label")
                && !element.text().strip().endsWith(":");
    }

    private static boolean isPlainBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.add(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isBlock(element)) {
                flush(element.parent() == null ? element : element.parent());
            } else if (element.normalName().equals("br")) {
                lineBreak(element);
            } else if (CELLS.contains(element.normalName())) {
                text.add(" ");
            }
            if (element.normalName().equals("a")) {
                text.openLink();
            }
            if (isBold(element)) {
                text.openBold();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBold(element)) {
                text.closeBold();
            }
            if (element.normalName().equals("a")) {
                text.closeLink();
            }
            if (isNamedLabel(element)) {
                text.add(": ");
            }
            if (isBlock(element)) {
                flush(element);
            }
        }
    }

    private void lineBreak(Element br) {
        Element owner = owner(br);
        if (level(owner) > 0) {
            text.add(" ");
        } else {
            flush(owner);
        }
    }

    private static Element owner(Element inline) {
        Element e = inline;
        while (!isBlock(e) && e.parent() != null) {
            e = e.parent();
        }
        return e;
    }

    private void flush(Element source) {
        Block block = text.take(BlockMarks.kind(source), BlockMarks.of(source));
        if (block != null) {
            blocks.add(new HtmlBlock(block, source, level(source)));
        }
    }

    private static int level(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        return heading ? name.charAt(1) - '0' : 0;
    }

    private static boolean isBold(Element element) {
        return switch (element.normalName()) {
            case "b", "strong", "dt", "th" -> true;
            case "span", "font" -> {
                String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
                yield style.contains("font-weight:bold") || style.contains("font-weight:7");
            }
            default -> false;
        };
    }
}
