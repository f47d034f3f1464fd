package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML: prunes what is furniture, finds the element that holds the text, and the heading that belongs to it. */
final class HtmlReader {

    /** Deeper elements are put beside their parent by jsoup, so that no page makes a tree that is dear to walk. */
    private static final int DEEPEST = 128;

    private HtmlReader() {}

    static PageText read(String html, Hints hints) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(html, hints.url() == null ? "" : hints.url(), parser);
        Metadata metadata = HtmlMetadata.of(page);
        Element hintedTitle = Selection.first(page, hints.titleSelector());
        Element hintedBody = Selection.first(page, hints.bodySelector());
        String hinted = hintedTitle == null ? "" : CleanText.line(hintedTitle.text());
        HtmlPruning.prune(page, hintedBody);
        Element main = hintedBody != null ? hintedBody : MainContent.of(page);
        List<HtmlBlock> blocks = HtmlBlocks.of(page.body());
        int from = 0;
        while (from < blocks.size() && !blocks.get(from).isIn(main)) {
            from++;
        }
        int to = from;
        while (to < blocks.size() && blocks.get(to).isIn(main)) {
            to++;
        }
        HtmlHeading heading = HtmlHeading.find(blocks, from, to, metadata);
        String title = hinted.isEmpty() ? heading.title() : hinted;
        Evidence evidence = title == null ? null : hinted.isEmpty() ? heading.evidence() : Evidence.HEADING;
        int bodyStart = Math.max(from, Math.min(heading.end(), to));
        return new PageText(
                metadata, title, evidence, preamble(blocks, heading, from), body(blocks, bodyStart, to, title));
    }

    /** Lines between the heading and the text, and those just above the heading that the markup calls date or place. */
    private static List<Block> preamble(List<HtmlBlock> blocks, HtmlHeading heading, int from) {
        List<Block> lines = new ArrayList<>();
        if (heading.end() == 0) {
            return lines;
        }
        for (int i = Math.max(0, heading.end() - 5); i < heading.end() - 1; i++) {
            boolean near =
                    isNear(blocks.get(i).source(), blocks.get(heading.end() - 1).source());
            if (near && !blocks.get(i).block().marks().isEmpty()) {
                lines.add(blocks.get(i).block());
            }
        }
        for (int i = heading.end(); i < from; i++) {
            lines.add(blocks.get(i).block());
        }
        return lines;
    }

    /** Only what shares a box with the heading: the date of a masthead is the day of the visit. */
    private static boolean isNear(Element line, Element heading) {
        Element box = heading.parent();
        return box != null && !box.normalName().equals("body") && line.parents().contains(box);
    }

    private static List<Block> body(List<HtmlBlock> blocks, int from, int to, @Nullable String title) {
        List<Block> body = new ArrayList<>();
        for (int i = from; i < to; i++) {
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
