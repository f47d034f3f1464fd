package dev.lectern.parse;

import java.util.Locale;

/** Tells lines of furniture that stand inside the box of a text: advertisement, read more, follow us. */
final class FurnitureLine {

    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_WORDS = 6;
    private static final double SOME_LINK = 0.2;

    private FurnitureLine() {}

    /** Whether the block says nothing else, wherever it stands. */
    static boolean isWhole(Block block) {
        String text = block.text();
        return text.length() <= LONGEST_LINE && meaning(bare(text)).equals("line");
    }

    /** Whether the block sends the reader elsewhere: {@code Read more: …} with a link. */
    static boolean leadsAway(Block block) {
        return block.linked() >= SOME_LINK && starts(block, "start");
    }

    /** Whether the block is of the sort that stands behind a text; asked only of what does. */
    static boolean isAtEnd(Block block) {
        boolean links = block.linked() > 0;
        return isWhole(block) || starts(block, "credit") || links && (starts(block, "start") || holds(block));
    }

    private static boolean starts(Block block, String kind) {
        String text = block.text();
        if (text.length() > LONGEST || text.isEmpty()) {
            return false;
        }
        int words = 0;
        for (int i = 1; i <= text.length() && words < MOST_WORDS; i++) {
            boolean end = i == text.length() || !Character.isLetter(text.charAt(i));
            if (end && Character.isLetter(text.charAt(i - 1))) {
                words++;
                if (meaning(text.substring(0, i)).equals(kind)) {
                    return true;
                }
            }
        }
        return false;
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
