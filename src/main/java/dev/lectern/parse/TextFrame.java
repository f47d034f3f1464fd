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
                return body.subList(0, i);
            }
            rest -= block.text().length();
        }
        return body;
    }

    private static boolean startsTail(Block block) {
        boolean apart = block.gap() >= WIDE_GAP && MetaLine.isCaption(block);
        return apart || PageFurniture.isTail(block.text()) || PageFurniture.isRelatedRubric(block.text());
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
