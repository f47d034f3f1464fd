package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Walks a tree, without recursion, and gives its blocks in the order of the page. */
final class HtmlBlocks {

    private static final int LOOKED_AT = 50;

    /** Shorter texts in {@code pre} are words of a line. */
    private static final int PREFORMATTED = 200;

    private final PageTree tree;
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private final BitSet rows = new BitSet();

    private HtmlBlocks(PageTree tree) {
        this.tree = tree;
    }

    static List<HtmlBlock> of(Element root) {
        return of(PageTree.of(root), new BitSet());
    }

    /** The blocks of the page, without those inside the elements that are left out. */
    static List<HtmlBlock> of(PageTree tree, BitSet out) {
        HtmlBlocks walk = new HtmlBlocks(tree);
        int open = -1;
        int i = 0;
        while (i < tree.size()) {
            for (; open >= 0 && open != tree.parent(i); open = tree.parent(open)) {
                walk.close(open);
            }
            if (out.get(i)) {
                // A removed box parts the words on either side of it; a removed part of a line does not.
                if (tree.has(i, ElementTraits.BLOCK) && !tree.has(i, ElementTraits.OVERLAY)) {
                    walk.flush(walk.owner(open));
                }
                i = tree.end(i);
                continue;
            }
            if (walk.isFootnoteMark(i)) {
                i = tree.end(i);
                continue;
            }
            if (tree.node(i) instanceof TextNode words) {
                walk.add(i, words.getWholeText());
            } else {
                walk.open(i);
                open = i;
            }
            i++;
        }
        for (; open >= 0; open = tree.parent(open)) {
            walk.close(open);
        }
        return walk.blocks;
    }

    /** Whether the element starts and ends a block of its own. A cell does when it holds blocks: a layout table. */
    private boolean isBlock(int at) {
        return tree.has(at, ElementTraits.BLOCK) || (tree.has(at, ElementTraits.CELL) && holdsBlocks(at));
    }

    /** Only the first nodes are looked at: a cell may hold a hundred thousand and is asked about more than once. */
    private boolean holdsBlocks(int cell) {
        int seen = 0;
        for (int i = cell + 1; i < tree.end(cell) && seen < LOOKED_AT; i = tree.end(i), seen++) {
            if (tree.has(i, ElementTraits.BLOCK)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFootnoteMark(int at) {
        return tree.has(at, ElementTraits.LINK | ElementTraits.RAISED) && FootnoteMark.is(tree, at);
    }

    private void add(int at, String words) {
        int parent = tree.parent(at);
        Element pre = parent >= 0 && tree.has(parent, ElementTraits.PRE) ? tree.element(parent) : null;
        if (pre == null || words.length() < PREFORMATTED) {
            text.add(words, tree.letters(at));
            return;
        }
        flush(parent);
        for (Block block : PlainLines.blocks(words)) {
            blocks.add(new HtmlBlock(block, pre, parent, 0));
        }
    }

    private void open(int at) {
        if (isBlock(at)) {
            flush(Math.max(0, tree.parent(at)));
            rows.set(at, MetaRow.is(tree, at));
        } else if (tree.parent(at) >= 0 && rows.get(tree.parent(at))) {
            flush(tree.parent(at));
        } else if (tree.has(at, ElementTraits.BREAK)) {
            lineBreak(at);
        } else if (tree.has(at, ElementTraits.CELL)) {
            text.add(" ", 0);
        }
        if (tree.has(at, ElementTraits.LINK)) {
            text.openLink();
        }
        if (tree.has(at, ElementTraits.BOLD) || LabelCell.is(tree, at)) {
            text.openBold();
        }
    }

    private void close(int at) {
        if (tree.has(at, ElementTraits.BOLD) || LabelCell.is(tree, at)) {
            text.closeBold();
        }
        if (tree.has(at, ElementTraits.LINK)) {
            text.closeLink();
        }
        if (tree.has(at, ElementTraits.LABEL) && !text.endsWithColon()) {
            text.add(": ", 1);
        }
        if (isBlock(at)) {
            flush(at);
        }
    }

    private void lineBreak(int br) {
        int owner = owner(br);
        if (tree.has(owner, ElementTraits.HEADING) || text.hasInk() && SoftBreak.is(tree, br, text.end())) {
            text.add(" ", 0);
        } else {
            flush(owner);
        }
    }

    private int owner(int inline) {
        int i = Math.max(0, inline);
        while (i > 0 && !isBlock(i)) {
            i = tree.parent(i);
        }
        return i;
    }

    private void flush(int source) {
        if (!text.hasInk()) {
            text.clear();
            return;
        }
        Element element = tree.element(source);
        if (element == null) {
            return;
        }
        Block block = text.take(BlockMarks.kind(tree, source), BlockMarks.of(tree, source));
        if (block != null) {
            blocks.add(new HtmlBlock(block, element, source, level(element)));
        }
    }

    private static int level(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        return heading ? name.charAt(1) - '0' : 0;
    }
}
