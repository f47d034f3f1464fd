package dev.lectern.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The elements and texts of a page in the order in which they stand, numbered from 0, without what never is text. The
 * stages of the main content keep their figures in arrays by that number: one walk over the tree serves them all.
 */
final class PageTree {

    private final List<Node> nodes = new ArrayList<>();
    private int[] parents = new int[256];
    private int[] ends = new int[256];
    private int[] traits = new int[256];
    private int[] letters = new int[256];
    private final Map<String, Integer> named = new HashMap<>();

    private PageTree() {}

    static PageTree of(Element root) {
        PageTree tree = new PageTree();
        root.filter(tree.new Builder());
        return tree;
    }

    int size() {
        return nodes.size();
    }

    Node node(int at) {
        return nodes.get(at);
    }

    /** The element with this number; null when it is a text. */
    @Nullable
    Element element(int at) {
        return nodes.get(at) instanceof Element element ? element : null;
    }

    /** Number of the parent; -1 for the root. */
    int parent(int at) {
        return parents[at];
    }

    /** First number behind the element and all that it holds. */
    int end(int at) {
        return ends[at];
    }

    /** Number of characters of a text that are no white space; 0 for elements. */
    int letters(int at) {
        return letters[at];
    }

    boolean has(int at, int trait) {
        return (traits[at] & trait) != 0;
    }

    boolean contains(int outer, int inner) {
        return outer <= inner && inner < ends[outer];
    }

    /** Number of the element; -1 when the tree does not hold it. */
    int indexOf(@Nullable Element element) {
        if (element != null) {
            for (int i = 0; i < nodes.size(); i++) {
                if (element.equals(nodes.get(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The nearest element at or above that has the trait; -1 when none has. */
    int nearest(int at, int trait) {
        int i = at;
        while (i >= 0 && !has(i, trait)) {
            i = parents[i];
        }
        return i;
    }

    private final class Builder implements NodeFilter {

        private int open = -1;

        @Override
        public FilterResult head(Node node, int depth) {
            int own = 0;
            if (node instanceof Element element) {
                own = ElementTraits.of(element, named);
                if ((own & ElementTraits.NEVER_TEXT) != 0) {
                    return FilterResult.SKIP_ENTIRELY;
                }
            } else if (!(node instanceof TextNode)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            add(node, own);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element) {
                ends[open] = nodes.size();
                open = parents[open];
            }
            return FilterResult.CONTINUE;
        }

        private void add(Node node, int own) {
            int at = nodes.size();
            if (at == parents.length) {
                parents = Arrays.copyOf(parents, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
                traits = Arrays.copyOf(traits, at * 2);
                letters = Arrays.copyOf(letters, at * 2);
            }
            nodes.add(node);
            parents[at] = open;
            ends[at] = at + 1;
            traits[at] = own;
            if (node instanceof TextNode text) {
                letters[at] = CleanText.letters(text.getWholeText());
            } else {
                open = at;
            }
        }
    }
}
