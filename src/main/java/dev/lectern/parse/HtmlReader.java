package dev.lectern.parse;

import dev.lectern.alternate.PageAlternates;
import dev.lectern.speech.Evidence;
import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML: leaves out what is furniture, finds the blocks that are the text, and the heading that belongs to them. */
final class HtmlReader {

    /** Deeper elements are put beside their parent by jsoup, so that no page makes a tree that is dear to walk. */
    private static final int DEEPEST = 128;

    private HtmlReader() {}

    static PageText read(String html, Hints hints) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(html, hints.url() == null ? "" : hints.url(), parser);
        HintedElements hinted = HintedElements.in(page, hints);
        Metadata metadata = HtmlMetadata.of(page).withHintedDate(hinted.date());
        Element hintedBody = hinted.body();
        PageTree tree = PageTree.of(page.body());
        HtmlText found = HtmlText.of(tree, metadata, hintedBody);
        List<HtmlBlock> blocks = found.blocks();
        BitSet text = found.chosen();
        int from = Math.max(0, text.nextSetBit(0));
        int to = text.length();
        HtmlHeading heading = HtmlHeading.find(blocks, from, to, metadata);
        String title = hinted.title() == null ? heading.title() : hinted.title();
        Evidence evidence = title == null ? null : hinted.title() == null ? heading.evidence() : Evidence.HEADING;
        int bodyStart = Math.max(from, Math.min(heading.end(), to));
        text.clear(0, bodyStart);
        List<Block> read = HtmlBody.of(text.stream().mapToObj(blocks::get).toList(), title);
        List<Block> body =
                hintedBody == null ? DeclaredBody.orRead(read, metadata.jsonLd().articleBody()) : read;
        return new PageText(
                metadata,
                title,
                evidence,
                HtmlPreamble.of(blocks, heading, from),
                body,
                DeclaredFacts.NONE.withAttribution(Attribution.of(page)),
                Attachments.in(box(tree, blocks, text)),
                () -> hints.url() == null ? List.of() : PageAlternates.of(page, hints.url()));
    }

    /** The article that holds the text, or the smallest element that does; null for the whole page. */
    private static @Nullable Element box(PageTree tree, List<HtmlBlock> blocks, BitSet text) {
        if (text.isEmpty()) {
            return null;
        }
        int last = blocks.get(text.length() - 1).at();
        int at = blocks.get(text.nextSetBit(0)).at();
        while (at > 0 && !tree.contains(at, last)) {
            at = tree.parent(at);
        }
        Element smallest = at <= 0 ? null : tree.element(at);
        for (int i = at; i > 0; i = tree.parent(i)) {
            Element outer = tree.element(i);
            if (outer != null && outer.normalName().equals("article")) {
                return outer;
            }
        }
        return smallest;
    }
}
