package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A page with the damage restored that shows by itself, before its facts are read: a damaged title or label would tell
 * wrong names. It remembers where, so that each place can be listed when the turns are known.
 */
final class PageRepair {

    /** Damaged blocks may have become facts or furniture; behind so many the search for a paragraph ends. */
    private static final int LOOKED_AHEAD = 60;

    private final PageText page;
    private final List<TextFix> titleFixes;
    private final List<RepairedText> damaged = new ArrayList<>();
    private int next;

    private PageRepair(PageText read) {
        RepairedText title = RepairedText.of(read.title() == null ? "" : read.title());
        titleFixes = title.fixes();
        List<Block> preamble = read.preamble().stream()
                .map(block -> repaired(block, RepairedText.of(block.text())))
                .toList();
        List<Block> body = new ArrayList<>();
        for (Block block : read.body()) {
            RepairedText text = RepairedText.of(block.text());
            if (!text.fixes().isEmpty()) {
                damaged.add(text);
            }
            body.add(repaired(block, text));
        }
        PageText other = read.withText(preamble, body);
        page = read.title() == null || read.titleEvidence() == null || titleFixes.isEmpty()
                ? other
                : other.withTitle(title.text(), read.titleEvidence());
    }

    static PageRepair of(PageText read) {
        return new PageRepair(read);
    }

    PageText page() {
        return page;
    }

    List<TextFix> inTitle() {
        return titleFixes;
    }

    /** What was restored in the paragraph. Paragraphs are asked for in the order of the page; one may lack its label. */
    List<TextFix> in(String paragraph) {
        int end = Math.min(damaged.size(), next + LOOKED_AHEAD);
        for (int i = next; i < end; i++) {
            RepairedText block = damaged.get(i);
            int cut = block.text().length() - paragraph.length();
            if (cut >= 0 && block.text().endsWith(paragraph)) {
                next = i + 1;
                return block.fixes().stream()
                        .filter(fix -> fix.offset() >= cut)
                        .map(fix -> fix.moved(-cut))
                        .toList();
            }
        }
        return List.of();
    }

    private static Block repaired(Block block, RepairedText text) {
        if (text.fixes().isEmpty()) {
            return block;
        }
        int shorter = 0;
        for (TextFix fix : text.fixes()) {
            boolean inLead = fix.offset() + shorter < block.lead();
            shorter += inLead ? fix.found().length() - fix.restored().length() : 0;
        }
        return new Block(block.kind(), text.text(), block.lead() - shorter, block.gap(), block.linked(), block.marks());
    }
}
