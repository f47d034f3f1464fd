package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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
        List<HtmlBlock> blocks = HtmlBlocks.of(tree, HtmlPruning.furniture(tree, TextMass.of(tree), hintedBody));
        BitSet text = hintedBody == null
                ? MainContent.of(tree, blocks, TextEvidence.of(blocks, metadata))
                : within(tree, blocks, hintedBody);
        int from = Math.max(0, text.nextSetBit(0));
        int to = text.length();
        HtmlHeading heading = HtmlHeading.find(blocks, from, to, metadata);
        String title = hinted.title() == null ? heading.title() : hinted.title();
        Evidence evidence = title == null ? null : hinted.title() == null ? heading.evidence() : Evidence.HEADING;
        int bodyStart = Math.max(from, Math.min(heading.end(), to));
        text.clear(0, bodyStart);
        List<Block> body = HtmlBody.of(text.stream().mapToObj(blocks::get).toList(), title);
        return new PageText(metadata, title, evidence, HtmlPreamble.of(blocks, heading, from), body);
    }

    private static BitSet within(PageTree tree, List<HtmlBlock> blocks, Element body) {
        int at = tree.indexOf(body);
        BitSet chosen = new BitSet(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            chosen.set(i, at >= 0 && tree.contains(at, blocks.get(i).at()));
        }
        return chosen;
    }
}
