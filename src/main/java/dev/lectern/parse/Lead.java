package dev.lectern.parse;

import java.util.List;

/**
 * What an editor wrote above the words of a speaker: {@code After the talks the two ministers met the press.} It is
 * told by what follows, a label, and by lacking every word of somebody who speaks.
 */
final class Lead {

    private static final int MOST_PARAGRAPHS = 3;
    private static final int LONGEST = 1200;

    private Lead() {}

    /** How many blocks at the start of the body are such a lead; {@code firstLabel} is the index of the first label, or -1. */
    static int length(List<Block> body, int firstLabel) {
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
}
