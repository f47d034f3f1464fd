package dev.lectern.parse;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** CSS selectors come from a source's definition and may be wrong; a wrong one finds nothing. */
final class Selection {

    private Selection() {}

    static @Nullable Element first(Document page, @Nullable String selector) {
        if (selector == null || selector.isBlank()) {
            return null;
        }
        try {
            return page.selectFirst(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // The definition's check tells the operator; here the parser finds its own way.
            return null;
        }
    }

    static List<Element> all(Document page, @Nullable String selector) {
        if (selector == null || selector.isBlank()) {
            return List.of();
        }
        try {
            return List.copyOf(page.select(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
