package dev.lectern.parse;

import java.util.List;

/**
 * What an editor wrote above the words of a speaker: {@code After the talks the two ministers met the press.} It is
 * told by what follows, a label, and by lacking every word of somebody who speaks.
 */
final class Lead {

    private static final int MOST_PARAGRAPHS = 3;
    private static final int LONGEST = 1200;
    private static final int LOOKED_AT = 30;

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
        return told && size <= LONGEST && isLanguageKnown(body, firstLabel) ? firstLabel : 0;
    }

    /** Whether the lead names somebody, as who tells of a speaker does; without a name it may belong to the text. */
    static boolean namesSomebody(List<Block> lead) {
        return lead.stream().anyMatch(block -> namesSomebody(block.text()));
    }

    private static boolean namesSomebody(String text) {
        boolean capital = false;
        for (Word word : Word.of(text)) {
            boolean part = word.isCapitalised() && !word.isSmall();
            if (word.isOffice() || (part && capital)) {
                return true;
            }
            capital = part && word.after().isEmpty();
        }
        return false;
    }

    /** Words of speakers that are heard nowhere on a page are no evidence: theirs may be a language without a list. */
    private static boolean isLanguageKnown(List<Block> body, int firstLabel) {
        return body.subList(firstLabel, Math.min(body.size(), firstLabel + LOOKED_AT)).stream()
                .anyMatch(block -> SpokenWords.any(block.text()));
    }
}
