package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of the blocks of a text what is none of it: captions, links to other pages, the title once more. */
final class HtmlBody {

    private static final int NEAR_START = 5;

    private HtmlBody() {}

    static List<Block> of(List<HtmlBlock> text, @Nullable String title) {
        List<HtmlBlock> kept = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Block block = text.get(i).block();
            boolean repeatsTitle = i < NEAR_START && HtmlHeading.sameWords(block.text(), title);
            boolean furniture = block.kind() == Block.Kind.CAPTION || FurnitureLine.isWhole(block);
            if (!repeatsTitle && !furniture && !FurnitureLine.leadsAway(block)) {
                kept.add(text.get(i));
            }
        }
        BitSet links = LinkLines.of(kept);
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (!links.get(i)) {
                body.add(kept.get(i).block());
            }
        }
        BitSet repeated = RepeatedText.of(body);
        for (int i = repeated.length() - 1; i >= 0; i = repeated.previousSetBit(i - 1)) {
            body.remove(i);
        }
        int end = body.size();
        while (end > 1 && FurnitureLine.isAtEnd(body.get(end - 1))) {
            end--;
        }
        return PullQuotes.removed(body.subList(0, end));
    }
}
