package dev.lectern.parse;

/** The first of the two cells of a row, if it is short: it stands apart from the other as bold words do. */
final class LabelCell {

    private static final int LOOKED_AT = 20;
    private static final int LONGEST = 60;

    private LabelCell() {}

    static boolean is(PageTree tree, int at) {
        if (!tree.has(at, ElementTraits.CELL)) {
            return false;
        }
        int row = tree.parent(at);
        int cells = 0;
        int first = -1;
        int seen = 0;
        for (int i = row + 1; row >= 0 && i < tree.end(row) && seen < LOOKED_AT; i = tree.end(i), seen++) {
            if (tree.has(i, ElementTraits.CELL)) {
                first = cells == 0 ? i : first;
                cells++;
            }
        }
        return cells == 2 && first == at && isShort(tree, at);
    }

    private static boolean isShort(PageTree tree, int cell) {
        int letters = 0;
        int seen = 0;
        for (int i = cell + 1; i < tree.end(cell); i++, seen++) {
            letters += tree.element(i) == null ? tree.letters(i) : 0;
            if (letters > LONGEST || seen > LOOKED_AT) {
                return false;
            }
        }
        return letters > 0;
    }
}
