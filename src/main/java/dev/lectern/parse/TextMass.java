package dev.lectern.parse;

/** How much running text each element holds: long paragraphs with few links count, menus and captions do not. */
final class TextMass {

    private static final int SHORTEST_PARAGRAPH = 25;

    private final int[] running;
    private final int[] linked;
    private final int[] inked;
    private final boolean[] titled;

    private TextMass(int size) {
        running = new int[size];
        linked = new int[size];
        inked = new int[size];
        titled = new boolean[size];
    }

    static TextMass of(PageTree tree) {
        TextMass mass = new TextMass(tree.size());
        mass.count(tree);
        mass.sumUp(tree);
        return mass;
    }

    /** Characters of running text in the element and below. */
    int running(int at) {
        return running[at];
    }

    /** Share of the letters in the element that are inside links. */
    double linkShare(int at) {
        return inked[at] == 0 ? 0 : (double) linked[at] / inked[at];
    }

    /** All letters in the element and below. */
    int inked(int at) {
        return inked[at];
    }

    /** Whether a main heading is in the element. */
    boolean holdsMainHeading(int at) {
        return titled[at];
    }

    /** What each block holds directly, its inline children included. */
    private void count(PageTree tree) {
        int[] block = new int[tree.size()];
        boolean[] link = new boolean[tree.size()];
        int[] directLinked = new int[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            int parent = tree.parent(i);
            block[i] = parent < 0 || tree.has(i, ElementTraits.BLOCK) ? i : block[parent];
            link[i] = parent >= 0 && link[parent] || tree.has(i, ElementTraits.LINK);
            titled[i] = tree.has(i, ElementTraits.MAIN_HEADING);
            int letters = tree.letters(i);
            if (letters > 0) {
                inked[i] = letters;
                linked[i] = link[i] ? letters : 0;
                running[block[i]] += letters;
                directLinked[block[i]] += linked[i];
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            boolean runs = running[i] >= SHORTEST_PARAGRAPH && directLinked[i] * 3 < running[i];
            running[i] = runs ? running[i] : 0;
        }
    }

    private void sumUp(PageTree tree) {
        for (int i = tree.size() - 1; i > 0; i--) {
            int parent = tree.parent(i);
            running[parent] += running[i];
            linked[parent] += linked[i];
            inked[parent] += inked[i];
            titled[parent] |= titled[i];
        }
    }
}
