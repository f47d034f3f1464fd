package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the blocks of a page that are its text: those of the best box and of the boxes beside it that look alike. */
final class MainContent {

    private static final int LEVELS = 2;
    private static final double ALIKE = 0.2;
    private static final double OTHER = 0.35;
    private static final double FEW_LINKS = 0.25;

    private final PageTree tree;
    private final List<HtmlBlock> blocks;
    private final ContentScore scores;
    private final BitSet area = new BitSet();
    private final BitSet joined = new BitSet();
    private @Nullable BitSet labelled;

    private MainContent(PageTree tree, List<HtmlBlock> blocks, TextEvidence evidence) {
        this.tree = tree;
        this.blocks = blocks;
        scores = ContentScore.of(tree, blocks, evidence);
    }

    /**
     * Indices of the blocks that are the text.
     *
     * @param evidence what the page declares of its text
     */
    static BitSet of(PageTree tree, List<HtmlBlock> blocks, TextEvidence evidence) {
        MainContent main = new MainContent(tree, blocks, evidence);
        main.choose();
        return main.chosen();
    }

    private void choose() {
        int top = scores.best();
        add(top);
        int inner = top;
        for (int level = 0; level < LEVELS && inner > 0; level++) {
            int box = tree.parent(inner);
            while (box > 0 && scores.blocks(box) == scores.blocks(inner)) {
                inner = box;
                box = tree.parent(box);
            }
            if (box < 0) {
                return;
            }
            join(box, inner, scores.score(top));
            inner = box;
        }
    }

    /** Takes the children of the box that look like the chosen one, and single lines that stand between them. */
    private void join(int box, int inner, double best) {
        BitSet alike = new BitSet();
        int first = inner;
        int last = inner;
        for (int i = box + 1; i < tree.end(box); i = tree.end(i)) {
            if (i != inner && scores.blocks(i) > 0 && isAlike(i, inner, best)) {
                alike.set(i);
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        if (alike.isEmpty()) {
            return;
        }
        joined.set(box);
        for (int i = first; i <= last; i = tree.end(i)) {
            if (i != inner && (alike.get(i) || scores.blocks(i) == 1)) {
                add(i);
            }
        }
    }

    private boolean isAlike(int other, int inner, double best) {
        boolean furniture = tree.has(other, ElementTraits.FURNITURE | ElementTraits.BOX | ElementTraits.CREDIT);
        if (furniture || scores.linkShare(other) > FEW_LINKS || isOtherStory(other)) {
            return false;
        }
        if (sameName(other, inner) || holdsLabel(other)) {
            return true;
        }
        return scores.blocks(other) > 1 && scores.score(other) >= best * (sameTag(other, inner) ? ALIKE : OTHER);
    }

    /** An article beside the article, or what has a main heading of its own; but an article may have such sections. */
    private boolean isOtherStory(int other) {
        boolean story = tree.has(other, ElementTraits.FRAME);
        boolean section = tree.nearest(tree.parent(other), ElementTraits.ARTICLE) >= 0;
        for (int i = other; i < tree.end(other) && !story && !section; i++) {
            story = tree.has(i, ElementTraits.MAIN_HEADING);
        }
        return story;
    }

    private boolean sameTag(int one, int other) {
        Element a = tree.element(one);
        Element b = tree.element(other);
        return a != null && b != null && a.normalName().equals(b.normalName());
    }

    /** Whether both have the same first class name: {@code turn turn-question}, {@code turn turn-answer}. */
    private boolean sameName(int one, int other) {
        String name = firstName(one);
        return !name.isEmpty() && name.equals(firstName(other)) && sameTag(one, other);
    }

    private String firstName(int at) {
        Element element = tree.element(at);
        String names = element == null ? "" : element.className();
        int space = names.indexOf(' ');
        return space < 0 ? names : names.substring(0, space);
    }

    private boolean holdsLabel(int at) {
        if (labelled == null) {
            labelled = new BitSet(tree.size());
            for (HtmlBlock block : blocks) {
                if (TurnLabel.isCertain(block.block())) {
                    labelled.set(block.at());
                }
            }
        }
        int label = labelled.nextSetBit(at);
        return label >= 0 && label < tree.end(at);
    }

    private void add(int element) {
        area.set(element, tree.end(element));
    }

    /** The blocks in the area, and the bare text between them that stands directly in the joined boxes. */
    private BitSet chosen() {
        BitSet chosen = new BitSet(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            chosen.set(i, area.get(blocks.get(i).at()));
        }
        for (int i = chosen.nextSetBit(0); i >= 0 && i < chosen.length(); i++) {
            chosen.set(i, chosen.get(i) || joined.get(blocks.get(i).at()));
        }
        return chosen;
    }
}
