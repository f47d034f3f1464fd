package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks that stand under the heading of another story. Some pages go on with the next story below the first,
 * and it may be the longer one; the title that the page declares tells which is meant.
 */
final class OtherStories {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 500;

    private OtherStories() {}

    /** Indices of the blocks behind a heading like that of the page which is not that of the page. */
    static BitSet of(List<HtmlBlock> blocks, List<String> declared) {
        BitSet others = new BitSet(blocks.size());
        List<String> titles = declared.stream()
                .map(OtherStories::letters)
                .filter(title -> title.length() >= SHORTEST)
                .toList();
        int own = heading(blocks, titles);
        if (own < 0) {
            return others;
        }
        Element heading = blocks.get(own).source();
        boolean other = false;
        for (int i = own + 1; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            if (isAlike(block.source(), heading)) {
                other = !matches(block, titles);
            }
            others.set(i, other);
        }
        return others;
    }

    /** The heading of the highest rank whose words are those of the title. */
    private static int heading(List<HtmlBlock> blocks, List<String> titles) {
        int best = -1;
        for (int i = 0; i < blocks.size(); i++) {
            int level = blocks.get(i).level();
            boolean higher = level > 0 && (best < 0 || level < blocks.get(best).level());
            if (higher && matches(blocks.get(i), titles)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean matches(HtmlBlock block, List<String> titles) {
        String text = block.block().text();
        if (text.length() > LONGEST) {
            return false;
        }
        String words = letters(text);
        return words.length() >= SHORTEST
                && titles.stream().anyMatch(title -> title.contains(words) || words.contains(title));
    }

    private static boolean isAlike(Element one, Element heading) {
        return one.normalName().equals(heading.normalName())
                && one.className().equals(heading.className())
                && (heading.normalName().equals("h1") || !heading.className().isEmpty());
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
