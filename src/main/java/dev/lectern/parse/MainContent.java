package dev.lectern.parse;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the smallest element that holds nearly all running text of a page. */
final class MainContent {

    private static final double NEARLY_ALL = 0.8;
    private static final double SEMANTIC_SHARE = 0.5;
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "blockquote", "pre", "dd", "dt", "h1", "h2", "h3");

    private MainContent() {}

    static Element of(Document page) {
        TextMass mass = TextMass.of(page.body());
        Element start = semantic(page, mass);
        Element main = start;
        for (Element next = heaviest(main, mass); next != null; next = heaviest(main, mass)) {
            boolean holdsAll = mass.good(next) >= NEARLY_ALL * mass.good(main);
            if (!holdsAll || mass.good(next) == 0 || PARAGRAPHS.contains(next.normalName())) {
                break;
            }
            main = next;
        }
        return main;
    }

    /** The smallest element that the page itself calls its text, if it holds at least half of it. */
    private static Element semantic(Document page, TextMass mass) {
        Element best = page.body();
        int total = mass.good(best);
        int bestMass = Integer.MAX_VALUE;
        for (Element element : page.body().getAllElements()) {
            boolean named = element.normalName().equals("article")
                    || element.normalName().equals("main")
                    || element.attr("role").equals("main")
                    || element.attr("itemprop").equals("articleBody");
            int held = mass.good(element);
            if (named && held > 0 && held >= SEMANTIC_SHARE * total && held <= bestMass) {
                best = element;
                bestMass = held;
            }
        }
        return best;
    }

    private static @Nullable Element heaviest(Element parent, TextMass mass) {
        Element best = null;
        for (Element child : parent.children()) {
            if (best == null || mass.good(child) > mass.good(best)) {
                best = child;
            }
        }
        return best;
    }
}
