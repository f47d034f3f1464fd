package dev.lectern.parse;

import java.util.Locale;

/** Tells lines of furniture that stand inside the box of a text: advertisement, read more, follow us. */
final class FurnitureLine {

    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_WORDS = 6;
    private static final double SOME_LINK = 0.2;
    private static final double HALF_LINK = 0.5;

    private FurnitureLine() {}

    /** Whether the block says nothing else, wherever it stands. */
    static boolean isWhole(Block block) {
        String text = block.text();
        return text.length() <= LONGEST_LINE
                && !isSaid(text)
                && meaning(bare(text)).equals("line");
    }

    /** Whether the block sends the reader elsewhere: {@code Read more: …} with a link. */
    static boolean leadsAway(Block block) {
        int end = end(block, "start");
        boolean colon = end > 0 && block.text().startsWith(":", end);
        return end > 0 && block.linked() >= (colon ? SOME_LINK : HALF_LINK) && !isSpoken(block, end);
    }

    /** {@code (Pause.)}, {@code Listen!} and the label {@code Comment:} are words of a text; a button has no such sign. */
    private static boolean isSaid(String text) {
        boolean closed = text.endsWith("!") || text.endsWith("?") || text.endsWith(".") && !text.endsWith("...");
        boolean label =
                text.endsWith(":") && (Vocabulary.LABELS.has(bare(text)) || Vocabulary.WEAK_LABELS.has(bare(text)));
        return closed || label || StageDirection.is(text);
    }

    /** Whether a sentence goes on behind its first words as only a speaker does. */
    private static boolean isSpoken(Block block, int end) {
        return block.endsAsSentence() && SpokenWords.any(block.text().substring(end));
    }

    /** Whether the block is of the sort that stands behind a text; asked only of what does. */
    static boolean isAtEnd(Block block) {
        boolean links = block.linked() > 0;
        int start = links ? end(block, "start") : 0;
        return isWhole(block)
                || end(block, "credit") > 0
                || start > 0 && !isSpoken(block, start)
                || links && holds(block);
    }

    /** Where the phrase of this kind ends with which the block begins; the longest of them; 0 when there is none. */
    private static int end(Block block, String kind) {
        String text = block.text();
        if (text.length() > LONGEST || text.isEmpty()) {
            return 0;
        }
        int found = 0;
        int words = 0;
        for (int i = 1; i <= text.length() && words < MOST_WORDS; i++) {
            boolean end = i == text.length() || !Character.isLetter(text.charAt(i));
            if (end && Character.isLetter(text.charAt(i - 1))) {
                words++;
                if (meaning(text.substring(0, i)).equals(kind)) {
                    found = i;
                }
            }
        }
        return found;
    }

    private static boolean holds(Block block) {
        if (block.text().length() > LONGEST) {
            return false;
        }
        String lower = block.text().toLowerCase(Locale.ROOT);
        return Vocabulary.FURNITURE_LINES.words().stream()
                .anyMatch(phrase -> meaning(phrase).equals("within") && KindOfSpeech.find(lower, phrase) >= 0);
    }

    private static String meaning(String phrase) {
        return Vocabulary.FURNITURE_LINES.meaning(phrase);
    }

    /** The text without figures, signs and spaces at its ends. */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
