package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of an HTML page stands.
 *
 * @param blocks all blocks of the page that are not furniture
 * @param chosen indices of those that are the text
 */
record HtmlText(List<HtmlBlock> blocks, BitSet chosen) {

    /** A text with fewer letters may be no more than what the pruning left of it. */
    private static final int LITTLE = 250;

    /** So much more must the second way find that it is not furniture again. */
    private static final int MUCH_MORE = 3;

    /** Finds the text, with less pruning where there is little after the usual one. */
    static HtmlText of(PageTree tree, Metadata metadata, @Nullable Element hintedBody) {
        TextMass mass = TextMass.of(tree);
        HtmlText found = of(tree, HtmlPruning.furniture(tree, mass, hintedBody), metadata, hintedBody);
        int letters = found.letters();
        if (hintedBody != null || letters >= LITTLE || mass.running(0) < MUCH_MORE * letters) {
            return found;
        }
        HtmlText other = of(tree, HtmlPruning.unseen(tree, mass), metadata, null);
        return other.letters() > Math.max(LITTLE, MUCH_MORE * letters) ? other : found;
    }

    private static HtmlText of(PageTree tree, BitSet furniture, Metadata metadata, @Nullable Element hintedBody) {
        List<HtmlBlock> blocks = HtmlBlocks.of(tree, furniture);
        BitSet chosen = hintedBody == null
                ? MainContent.of(tree, blocks, TextEvidence.of(blocks, metadata))
                : within(tree, blocks, hintedBody);
        return new HtmlText(blocks, chosen);
    }

    private static BitSet within(PageTree tree, List<HtmlBlock> blocks, Element body) {
        int at = tree.indexOf(body);
        BitSet chosen = new BitSet(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            chosen.set(i, at >= 0 && tree.contains(at, blocks.get(i).at()));
        }
        return chosen;
    }

    /** Length of the running text that was found. */
    private int letters() {
        double letters = 0;
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            letters += ContentScore.running(blocks.get(i).block());
        }
        return (int) letters;
    }
}
