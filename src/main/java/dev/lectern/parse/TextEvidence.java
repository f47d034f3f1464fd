package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;

/**
 * What a page declares of where its text stands.
 *
 * @param others blocks that stand under the heading of another story
 * @param declared blocks that are in the text that the page declares; empty when it declares none or another one
 */
record TextEvidence(BitSet others, BitSet declared) {

    /** Nothing is declared. */
    static final TextEvidence NONE = new TextEvidence(new BitSet(), new BitSet());

    private static final int FEWEST_LETTERS = 250;
    private static final double OTHER_STORY = 0.1;
    private static final double UNDECLARED = 0.2;

    static TextEvidence of(List<HtmlBlock> blocks, Metadata metadata) {
        DeclaredText body = new DeclaredText(metadata.jsonLd().articleBody());
        BitSet declared = body.blocks(blocks);
        if (body.letters() < FEWEST_LETTERS || 2 * letters(blocks, declared) < body.letters()) {
            declared.clear();
        }
        return new TextEvidence(OtherStories.of(blocks, metadata.titles()), declared);
    }

    /** How much a block counts when the box of the text is sought; 1 where nothing is declared. */
    double weight(int block) {
        double weight = !declared.isEmpty() && !declared.get(block) ? UNDECLARED : 1;
        return others.get(block) ? weight * OTHER_STORY : weight;
    }

    private static int letters(List<HtmlBlock> blocks, BitSet chosen) {
        return chosen.stream().map(i -> blocks.get(i).block().text().length()).sum();
    }
}
