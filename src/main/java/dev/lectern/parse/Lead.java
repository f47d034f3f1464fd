package dev.lectern.parse;

import java.util.List;

/**
 * What an editor wrote above the words of a speaker: {@code After the talks the two ministers met the press.} It is
 * told by what follows, a label or a colon before a quotation, and by lacking every word of somebody who speaks.
 */
final class Lead {

    private static final int MOST_PARAGRAPHS = 3;
    private static final int LONGEST = 1200;

    private Lead() {}

    /** How many blocks at the start of the body are such a lead; {@code firstLabel} is the index of the first label, or -1. */
    static int length(List<Block> body, int firstLabel) {
        int saying = saying(body);
        if (saying > 0) {
            return saying;
        }
        if (firstLabel < 1 || firstLabel > MOST_PARAGRAPHS) {
            return 0;
        }
        List<Block> lead = body.subList(0, firstLabel);
        int size = lead.stream().mapToInt(block -> block.text().length()).sum();
        boolean told =
                lead.stream().noneMatch(block -> SpokenWords.any(block.text()) || StageDirection.is(block.text()))
                        && lead.stream()
                                .anyMatch(block ->
                                        block.endsAsSentence() && block.text().indexOf(' ') > 0);
        return told && size <= LONGEST ? firstLabel : 0;
    }

    /** A first paragraph that ends in a colon, with nothing but a quotation behind it. */
    private static int saying(List<Block> body) {
        if (body.size() < 2 || body.get(0).kind() != Block.Kind.PARAGRAPH) {
            return 0;
        }
        String first = body.get(0).text();
        boolean opens = first.endsWith(":") || first.endsWith("：");
        boolean quoted = body.subList(1, body.size()).stream().allMatch(block -> block.kind() == Block.Kind.QUOTE);
        return opens && quoted && !SpokenWords.any(first) ? 1 : 0;
    }
}
