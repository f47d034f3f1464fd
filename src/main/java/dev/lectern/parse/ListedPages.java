package dev.lectern.parse;

import java.util.List;

/** Tells a page that lists speeches from a speech: days and titles take turns on it. */
final class ListedPages {

    private static final int FEWEST = 3;
    private static final int LONGEST_TITLE = 200;

    private ListedPages() {}

    /** Whether at least three lines that hold a day alone have a line beside them that begins as titles of speeches do. */
    static boolean are(List<Block> body) {
        int listed = 0;
        for (int i = 0; i + 1 < body.size(); i++) {
            Block one = body.get(i);
            Block next = body.get(i + 1);
            boolean pair = isDay(one) && isTitle(next) || isTitle(one) && isDay(next);
            listed += pair ? 1 : 0;
            i += pair ? 1 : 0;
        }
        return listed >= FEWEST;
    }

    private static boolean isDay(Block block) {
        return MetaLine.isOnlyDateOrTime(block.text()) && DateReader.first(block.text()) != null;
    }

    private static boolean isTitle(Block block) {
        return block.text().length() <= LONGEST_TITLE
                && !block.endsAsSentence()
                && KindOfSpeech.opens(block.text())
                && !TurnLabel.isCertain(block);
    }
}
