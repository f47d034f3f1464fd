package dev.lectern.parse;

import java.util.List;

/** Cuts off what follows a text on its page: welcome lines, copyright, captions behind a wide gap, related links. */
final class TextFrame {

    private static final int WIDE_GAP = 3;
    private static final int SMALL_REST = 1500;

    private TextFrame() {}

    static List<Block> withoutTail(List<Block> body) {
        long total = body.stream().mapToLong(block -> block.text().length()).sum();
        long rest = total;
        int lastLabel = lastLabel(body);
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            boolean late = i > 0 && (rest < SMALL_REST ? rest * 2 < total : rest * 8 < total);
            if (late && i > lastLabel && startsTail(block)) {
                return withoutDateline(body.subList(0, i));
            }
            rest -= block.text().length();
        }
        return withoutDateline(body);
    }

    /** Clock times, labelled dates and headings at the very end, which no text follows. */
    private static List<Block> withoutDateline(List<Block> body) {
        int end = body.size();
        while (end > 1 && isDateline(body.get(end - 1))) {
            end--;
        }
        return body.subList(0, end);
    }

    private static boolean isDateline(Block block) {
        String label = TurnLabel.beforeColon(block.text());
        return block.kind() == Block.Kind.HEADING
                || MetaLine.isOnlyDateOrTime(block.text())
                || (label != null && !Notices.isNotice(block.text()) && isFrameLabel(label) && !isSpoken(block, label));
    }

    /** {@code Note: I said this in May.} is a sentence of the speaker behind a word that frames use too. */
    private static boolean isSpoken(Block block, String label) {
        return block.endsAsSentence() && SpokenWords.any(block.text().substring(label.length()));
    }

    private static boolean startsTail(Block block) {
        boolean apart = block.gap() >= WIDE_GAP && MetaLine.isCaption(block);
        return apart || PageFurniture.isTail(block.text()) || PageFurniture.isRelatedRubric(block.text());
    }

    private static boolean isFrameLabel(String label) {
        return Vocabulary.FACT_LABELS.has(label) || Vocabulary.NOT_LABELS.has(label);
    }

    /** Index of the last block that begins with a label; -1 when none does. */
    private static int lastLabel(List<Block> body) {
        int i = body.size() - 1;
        while (i >= 0 && !TurnLabel.isCertain(body.get(i))) {
            i--;
        }
        return i;
    }
}
