package dev.lectern.parse;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that a page declares for machines, such as {@code articleBody} or its summary, to find where on the page it
 * stands. Texts are compared by runs of letters, so that marks, spaces and entities make no difference.
 */
final class DeclaredText {

    private static final int RUN = 24;
    private static final int LONGEST = 500_000;
    private static final int FACTOR = 31;

    private final Set<Integer> runs = new HashSet<>();
    private final int letters;

    DeclaredText(@Nullable String text) {
        String all = letters(text == null ? "" : text, LONGEST);
        letters = all.length();
        int power = 1;
        for (int i = 0; i < RUN; i++) {
            power *= FACTOR;
        }
        int hash = 0;
        for (int i = 0; i < all.length(); i++) {
            hash = hash * FACTOR + all.charAt(i) - (i < RUN ? 0 : power * all.charAt(i - RUN));
            if (i >= RUN - 1) {
                runs.add(hash);
            }
        }
    }

    /** Indices of the blocks of running text that begin as some part of the declared text does. */
    BitSet blocks(List<HtmlBlock> blocks) {
        BitSet found = new BitSet(blocks.size());
        for (int i = 0; i < blocks.size() && !runs.isEmpty(); i++) {
            Block block = blocks.get(i).block();
            found.set(i, ContentScore.running(block) > 0 && holds(block.text()));
        }
        return found;
    }

    /** Number of letters in the declared text. */
    int letters() {
        return letters;
    }

    private boolean holds(String text) {
        String start = letters(text, RUN);
        if (start.length() < RUN) {
            return false;
        }
        int hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = hash * FACTOR + start.charAt(i);
        }
        return runs.contains(hash);
    }

    private static String letters(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length() && out.length() < most; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
