package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text that a page declares in its JSON-LD, for pages that leave it to a script to show the text. */
final class DeclaredBody {

    private static final int FEWEST_LETTERS = 400;
    private static final int SHOWN = 3;

    private DeclaredBody() {}

    /** The body as read, or the declared one when the page shows less than a third of that. */
    static List<Block> orRead(List<Block> read, @Nullable String declared) {
        if (declared == null || declared.length() < FEWEST_LETTERS) {
            return read;
        }
        long shown = read.stream().mapToLong(block -> block.text().length()).sum();
        if (shown * SHOWN >= declared.length()) {
            return read;
        }
        List<Block> blocks = blocks(declared);
        return blocks.isEmpty() ? read : blocks;
    }

    /** Some sites put HTML there, others plain text. */
    private static List<Block> blocks(String declared) {
        if (!declared.contains("<p") && !declared.contains("<br") && !declared.contains("<div")) {
            return PlainLines.blocks(declared);
        }
        Element body = Jsoup.parseBodyFragment(declared).body();
        return HtmlBlocks.of(PageTree.of(body), new BitSet()).stream()
                .map(HtmlBlock::block)
                .toList();
    }
}
