package dev.lectern.parse;

import java.util.List;

/**
 * How likely each element is the one that holds the text. A paragraph counts fully for the box that it stands in with
 * others and half as much for each box around that: so the paragraphs of a text, side by side, win against comments,
 * teasers and other boxes with a paragraph each, as in
 * <a href="https://github.com/mozilla/readability">Readability</a>. Boxes around a single box count as that box.
 */
final class ContentScore {

    private static final int SHORTEST = 25;
    private static final int SENTENCE = 100;
    private static final double PER_LEVEL = 0.5;
    private static final double NO_SENTENCE = 0.3;
    private static final double ONE_OF_MANY = 0.4;
    private static final int SEVERAL = -1;
    private static final int QUOTE = 2;

    private final PageTree tree;
    private final double[] score;
    private final double[] scored;
    private final int[] blocks;
    private final int[] letters;
    private final double[] linked;
    private final int[] only;

    private ContentScore(PageTree tree) {
        this.tree = tree;
        score = new double[tree.size()];
        scored = new double[tree.size()];
        blocks = new int[tree.size()];
        letters = new int[tree.size()];
        linked = new double[tree.size()];
        only = new int[tree.size()];
    }

    static ContentScore of(PageTree tree, List<HtmlBlock> found, TextEvidence evidence) {
        ContentScore result = new ContentScore(tree);
        result.count(found);
        result.score(found, evidence);
        return result;
    }

    /** Number of the innermost element with the best score; 0, the root, when no text runs anywhere. */
    int best() {
        int best = 0;
        double most = 0;
        for (int i = 0; i < tree.size(); i++) {
            double value = score[i] > 0 ? score[i] * (1 - linkShare(i)) * weight(i) : 0;
            if (value > most) {
                best = i;
                most = value;
            }
        }
        while (only[best] > 0) {
            best = only[best];
        }
        return best;
    }

    double score(int at) {
        return score[at];
    }

    /** Number of blocks in the element. */
    int blocks(int at) {
        return blocks[at];
    }

    double linkShare(int at) {
        return letters[at] == 0 ? 0 : linked[at] / letters[at];
    }

    /** How much a block looks like a paragraph of running text: its length, or nothing. */
    static double running(Block block) {
        boolean paragraph = block.kind() != Block.Kind.HEADING && block.kind() != Block.Kind.CAPTION;
        int length = width(block.text());
        if (!paragraph || length < SHORTEST || block.linked() * 3 > 1) {
            return 0;
        }
        // Teasers in lists are a linked title and a sentence or two.
        double own = block.kind() == Block.Kind.ITEM ? (1 - block.linked()) * (1 - block.linked()) : 1;
        return length * own * (length < SENTENCE && !block.endsAsSentence() ? NO_SENTENCE : 1);
    }

    /** Length where a Chinese, Japanese or Korean sign counts as three letters: it says as much. */
    private static int width(String text) {
        int width = text.length();
        int end = Math.min(text.length(), SENTENCE);
        for (int i = 0; i < end; i++) {
            width += text.charAt(i) >= '\u2E80' ? 2 : 0;
        }
        return width;
    }

    private void count(List<HtmlBlock> found) {
        for (HtmlBlock block : found) {
            blocks[block.at()]++;
            int length = block.block().text().length();
            letters[block.at()] += length;
            linked[block.at()] += block.block().linked() * length;
        }
        for (int i = tree.size() - 1; i > 0; i--) {
            int parent = tree.parent(i);
            blocks[parent] += blocks[i];
            letters[parent] += letters[i];
            linked[parent] += linked[i];
        }
    }

    private void score(List<HtmlBlock> found, TextEvidence evidence) {
        double[] direct = new double[tree.size()];
        for (int i = 0; i < found.size(); i++) {
            HtmlBlock block = found.get(i);
            direct[box(block.at())] += running(block.block()) * evidence.weight(i);
        }
        int[] articles = new int[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            articles[tree.parent(i)] += tree.has(i, ElementTraits.ARTICLE) ? 1 : 0;
        }
        for (int i = tree.size() - 1; i >= 0; i--) {
            only[i] = direct[i] > 0 ? 0 : Math.max(0, only[i]);
            score[i] = only[i] > 0 ? scored[i] : direct[i] + PER_LEVEL * scored[i];
            if (i > 0 && score[i] > 0) {
                int parent = tree.parent(i);
                only[parent] = only[parent] == 0 ? i : SEVERAL;
                scored[parent] += score[i] * (isOneOfMany(i, articles) ? ONE_OF_MANY : 1);
            }
        }
    }

    /** Articles side by side are stories or comments of their own. */
    private boolean isOneOfMany(int at, int[] articles) {
        return tree.has(at, ElementTraits.ARTICLE) && articles[tree.parent(at)] > 1;
    }

    /** The box in which a block stands with others: parts of paragraphs and lists, and boxes around one block, are none. */
    private int box(int source) {
        int at = source;
        while (at > 0 && (isInline(at) || tree.has(at, ElementTraits.PARAGRAPH) || blocks[at] == 1 || isQuote(at))) {
            at = tree.parent(at);
        }
        return at;
    }

    private boolean isInline(int at) {
        return !tree.has(at, ElementTraits.BLOCK | ElementTraits.CELL);
    }

    private boolean isQuote(int at) {
        return blocks[at] <= QUOTE && tree.has(at, ElementTraits.QUOTE);
    }

    private double weight(int at) {
        double weight = tree.has(at, ElementTraits.DECLARED) ? 3 : 1;
        weight *= tree.has(at, ElementTraits.TEXT_NAME) ? 1.3 : 1;
        weight *= tree.has(at, ElementTraits.FRAME) && at > 0 ? 1.2 : 1;
        weight *= tree.has(at, ElementTraits.BOX | ElementTraits.CREDIT) ? 0.7 : 1;
        return tree.has(at, ElementTraits.FURNITURE) ? weight * 0.5 : weight;
    }
}
