package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the sentence of an editor off a speech that the page gives as one quotation: {@code Speaking today, the Foreign
 * Secretary said:} and behind it nothing but quoted paragraphs. It tells of the speech and is none of its words.
 */
final class QuotedSpeech {

    private static final int LONGEST_LEAD = 600;

    private QuotedSpeech() {}

    static PageText of(PageText page) {
        List<Block> body = page.body();
        if (body.size() < 2 || !isLead(body.get(0))) {
            return page;
        }
        List<Block> rest = body.subList(1, body.size());
        if (rest.stream().anyMatch(block -> block.kind() != Block.Kind.QUOTE)) {
            return page;
        }
        List<Block> preamble = new ArrayList<>(page.preamble());
        preamble.add(body.get(0));
        return page.withText(preamble, rest);
    }

    private static boolean isLead(Block block) {
        String text = block.text();
        return block.kind() == Block.Kind.PARAGRAPH
                && text.length() <= LONGEST_LEAD
                && (text.endsWith(":") || text.endsWith("："))
                && text.indexOf(' ') > 0
                && !Salutation.opens(text)
                && !SpokenWords.any(text)
                && !PersonLabel.isPerson(text.substring(0, text.length() - 1).strip());
    }
}
