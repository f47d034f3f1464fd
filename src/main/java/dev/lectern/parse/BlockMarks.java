package dev.lectern.parse;

import java.util.EnumSet;
import java.util.Set;

/** What the markup around a block says of it. */
final class BlockMarks {

    private static final int LEVELS = 3;
    private static final int NODES = 20;
    private static final int QUOTE_LEVELS = 6;
    private static final Set<Block.Mark> MARKS = EnumSet.complementOf(EnumSet.of(Block.Mark.EVENT));

    private BlockMarks() {}

    static Block.Kind kind(PageTree tree, int source) {
        int at = source;
        for (int i = 0; i < QUOTE_LEVELS && at >= 0; i++, at = tree.parent(at)) {
            if (tree.has(at, ElementTraits.HEADING)) {
                return Block.Kind.HEADING;
            }
            if (tree.has(at, ElementTraits.CAPTION)) {
                return Block.Kind.CAPTION;
            }
            if (tree.has(at, ElementTraits.QUOTE)) {
                return Block.Kind.QUOTE;
            }
            if (tree.has(at, ElementTraits.ITEM)) {
                return Block.Kind.ITEM;
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    static Set<Block.Mark> of(PageTree tree, int source) {
        int found = 0;
        int at = source;
        for (int i = 0; i < LEVELS && at >= 0; i++, at = tree.parent(at)) {
            // A name on a large element says nothing of each line in it.
            if (i > 0 && !holdsFewElements(tree, at)) {
                break;
            }
            for (Block.Mark mark : MARKS) {
                int bit = ElementTraits.FIRST_MARK << mark.ordinal();
                found |= tree.has(at, bit) ? bit : 0;
            }
        }
        int seen = 0;
        for (int i = source + 1; i < tree.end(source) && seen < NODES; i = tree.end(i), seen++) {
            if (tree.has(i, ElementTraits.TIME)) {
                found |= ElementTraits.FIRST_MARK << Block.Mark.DATE.ordinal();
            }
        }
        return found == 0 ? Set.of() : marks(found);
    }

    private static Set<Block.Mark> marks(int bits) {
        Set<Block.Mark> marks = EnumSet.noneOf(Block.Mark.class);
        for (Block.Mark mark : MARKS) {
            if ((bits & ElementTraits.FIRST_MARK << mark.ordinal()) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static boolean holdsFewElements(PageTree tree, int at) {
        int elements = 0;
        for (int i = at + 1; i < tree.end(at) && elements <= LEVELS; i = tree.end(i)) {
            elements += tree.element(i) == null ? 0 : 1;
        }
        return elements <= LEVELS;
    }
}
