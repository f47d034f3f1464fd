package dev.lectern.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much running text each element holds: long paragraphs with few links count, menus and captions do not. */
final class TextMass {

    private static final int SHORTEST_PARAGRAPH = 25;

    private final Map<Element, Integer> good = new IdentityHashMap<>();

    private TextMass() {}

    static TextMass of(Element root) {
        TextMass mass = new TextMass();
        root.traverse(mass.new Counter());
        return mass;
    }

    /** Characters of running text in the element and below. */
    int good(Element element) {
        return good.getOrDefault(element, 0);
    }

    /** What one block element holds directly, its inline children included. */
    private static final class Tally {
        int text;
        int linked;
        int below;
    }

    private final class Counter implements NodeVisitor {

        private final Deque<Tally> open = new ArrayDeque<>();
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int length = text.text().strip().length();
                Tally tally = open.peek();
                if (tally != null) {
                    tally.text += length;
                    tally.linked += links > 0 ? length : 0;
                }
            } else if (node instanceof Element element) {
                if (element.normalName().equals("a")) {
                    links++;
                }
                if (HtmlBlocks.isBlock(element)) {
                    open.push(new Tally());
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("a")) {
                links--;
            }
            if (HtmlBlocks.isBlock(element)) {
                Tally tally = open.pop();
                boolean running = tally.text >= SHORTEST_PARAGRAPH && tally.linked * 3 < tally.text;
                int sum = tally.below + (running ? tally.text : 0);
                good.put(element, sum);
                Tally parent = open.peek();
                if (parent != null) {
                    parent.below += sum;
                }
            }
        }
    }
}
