package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * A row such as {@code <div><span>3 May 2023</span> <span>Nairobi</span></div>}: facts side by side, each in an element of
 * its own, which a line of text would run together. It is one when a day and a known city stand beside each other.
 */
final class MetaRow {

    private static final int LONGEST = 200;
    private static final int MOST_NODES = 40;
    private static final Set<String> BOXES = Set.of("div", "header", "section", "footer");
    private static final Set<String> PARTS = Set.of("span", "time", "a", "strong", "b", "em", "i");

    private MetaRow() {}

    /** Whether the children of the element are such facts. */
    static boolean is(PageTree tree, int at) {
        Element row = tree.element(at);
        if (row == null
                || tree.end(at) - at > MOST_NODES
                || row.childrenSize() < 2
                || tree.letters(at) > LONGEST
                || !BOXES.contains(row.normalName())
                || row.ownText().chars().anyMatch(Character::isLetterOrDigit)) {
            return false;
        }
        List<String> facts = new ArrayList<>();
        for (Element part : row.children()) {
            if (!PARTS.contains(part.normalName())) {
                return false;
            }
            facts.add(CleanText.line(part.text()));
        }
        return IntStream.range(1, facts.size())
                .anyMatch(i -> isDated(facts.get(i - 1), facts.get(i)) || isDated(facts.get(i), facts.get(i - 1)));
    }

    private static boolean isDated(String day, String city) {
        return MetaLine.isOnlyDateOrTime(day) && isCity(city);
    }

    /** {@code Nairobi}, {@code Nairobi, Kenya}. */
    static boolean isCity(String text) {
        int comma = text.indexOf(',');
        return KnownPlaces.isCity(comma < 0 ? text : text.substring(0, comma).strip());
    }
}
