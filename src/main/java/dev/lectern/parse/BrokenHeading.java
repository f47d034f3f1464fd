package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Headings in capitals that a press office set on several lines: {@code REMARKS BY THE MAYOR} above
 * {@code AT THE OPENING OF THE BRIDGE}. The lines are too short to tell that they were broken at a fixed width.
 */
final class BrokenHeading {

    private static final int SEARCHED = 40;
    private static final int LONGEST = 200;

    private BrokenHeading() {}

    /** The blocks with the lines of such a heading joined. */
    static List<Block> joined(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block above = out.isEmpty() ? null : out.get(out.size() - 1);
            Block line = blocks.get(i);
            if (above != null && i < SEARCHED && goesOn(above, line)) {
                out.set(out.size() - 1, above.withText(above.text() + " " + line.text()));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean goesOn(Block above, Block line) {
        return line.gap() == 0
                && line.kind() == above.kind()
                && Capitals.areAll(above.text())
                && Capitals.areAll(line.text())
                && above.text().length() + line.text().length() < LONGEST
                && KindOfSpeech.opens(above.text())
                && !above.endsAsSentence()
                && !line.endsAsSentence()
                && TurnLabel.beforeColon(line.text()) == null
                && (isSmallAt(line.text(), true) || isSmallAt(above.text(), false))
                && DateReader.first(above.text()) == null
                && DateReader.first(line.text()) == null;
    }

    /** Whether the line begins or ends in a word such as AT, which joins it to another. */
    private static boolean isSmallAt(String text, boolean start) {
        List<Word> words = Word.of(text);
        return !words.isEmpty() && words.get(start ? 0 : words.size() - 1).isSmall();
    }
}
