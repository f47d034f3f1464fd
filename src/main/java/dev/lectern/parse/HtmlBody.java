package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of the blocks of a text what is none of it: captions, lines that are only links, the title once more. */
final class HtmlBody {

    private HtmlBody() {}

    static List<Block> of(PageTree tree, List<HtmlBlock> blocks, BitSet text, @Nullable String title) {
        List<Block> body = new ArrayList<>();
        int from = text.nextSetBit(0);
        for (int i = from; i >= 0; i = text.nextSetBit(i + 1)) {
            Block block = blocks.get(i).block();
            boolean repeatsTitle = i < from + 5 && HtmlHeading.sameWords(block.text(), title);
            boolean onlyLink = block.linked() > 0.95 && block.text().length() < 300;
            if (!repeatsTitle && !onlyLink && block.kind() != Block.Kind.CAPTION) {
                body.add(block);
            }
        }
        return PullQuotes.removed(body);
    }
}
