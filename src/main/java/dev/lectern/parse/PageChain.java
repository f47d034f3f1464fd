package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of pages in a text whose page breaks are lost: lines of one form, a page apart, that count on by one. Numbered
 * sections do so as well, but no section begins amid a sentence; so that some of the numbers cut one is asked for, unless
 * the line says that it is of a page.
 */
final class PageChain {

    /** Characters between two page numbers; a page in the largest print holds more. */
    private static final int SHORTEST_PAGE = 400;

    private static final int WEIGHT_OF_CUT = 3;
    private static final int FEWEST_CUT = 5;

    /** A number with the one of the page before it; scores are those of the whole chain up to here. */
    private record Link(
            int line, PageNumber number, @Nullable Link before, int length, int cuts) {

        int score() {
            return length + WEIGHT_OF_CUT * cuts;
        }

        boolean isCertain() {
            return switch (number.sort()) {
                case TOTALLED -> true;
                case NAMED -> length > 1;
                case BARE, IN_HEAD -> length > 1 && cuts * FEWEST_CUT >= length;
            };
        }
    }

    private final SentenceCut cut;
    private final Map<String, Link> open = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    private PageChain(SentenceCut cut) {
        this.cut = cut;
    }

    /** The lines that hold a page number. */
    static BitSet of(List<PlainLine> lines, WrapWidth width) {
        PageChain chain = new PageChain(new SentenceCut(lines, width));
        int[] before = new int[lines.size()];
        int chars = 0;
        for (int i = 0; i < lines.size(); i++) {
            before[i] = chars;
            chars += lines.get(i).text().length();
            for (PageNumber number : PageNumber.of(lines.get(i).text())) {
                chain.add(i, number, before);
            }
        }
        return chain.certain();
    }

    private void add(int line, PageNumber number, int[] before) {
        Link previous = open.get(key(number, 1));
        // Left and right pages have heads of their own, so that each of the two counts by two.
        if (previous == null && number.sort() == PageNumber.Sort.IN_HEAD) {
            previous = open.get(key(number, 2));
        }
        boolean last = line + 1 == before.length; // the last page may be shorter
        if (previous != null && !last && before[line] - before[previous.line()] < SHORTEST_PAGE) {
            previous = null;
        }
        int cuts = cut.isAt(line) ? 1 : 0;
        Link link = previous == null
                ? new Link(line, number, null, 1, cuts)
                : new Link(line, number, previous, previous.length() + 1, previous.cuts() + cuts);
        Link other = open.get(key(number, 0));
        if (other == null || link.score() >= other.score()) {
            open.put(key(number, 0), link);
        }
        if (link.isCertain()) {
            links.add(link);
        }
    }

    private static String key(PageNumber number, int less) {
        return number.value() - less + " " + number.key();
    }

    /** The best chains; one that shares a number with a better one is none. Every link is walked over once. */
    private BitSet certain() {
        links.sort((a, b) -> Integer.compare(b.score(), a.score()));
        BitSet seen = new BitSet();
        BitSet pages = new BitSet();
        for (Link last : links) {
            List<Integer> chain = new ArrayList<>();
            Link each = last;
            for (; each != null && !seen.get(each.line()); each = each.before()) {
                seen.set(each.line());
                chain.add(each.line());
            }
            if (each == null) {
                chain.forEach(pages::set);
            }
        }
        return pages;
    }
}
