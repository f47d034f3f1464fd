package dev.lectern.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what is furniture by its element, its role or the words of its class names. */
final class HtmlPruning {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "button",
            "input",
            "datalist",
            "dialog",
            "map",
            "link",
            "meta");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> FURNITURE_ROLES = Set.of(
            "navigation",
            "contentinfo",
            "complementary",
            "search",
            "banner",
            "menu",
            "menubar",
            "dialog",
            "alert",
            "toolbar",
            "tablist");
    private static final Set<String> KEPT = Set.of("html", "head", "body", "main", "article", "title");

    private HtmlPruning() {}

    static void prune(Document page, @Nullable Element kept) {
        removeAll(page, NEVER_TEXT);
        TextMass mass = TextMass.of(page.body());
        double total = Math.max(1, mass.good(page.body()));
        Set<Element> spared = ancestorsOf(kept);
        List<Element> out = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (KEPT.contains(element.normalName()) || spared.contains(element)) {
                continue;
            }
            boolean hidden = isHidden(element);
            if (hidden || isFurniture(element)) {
                // A wrapper with a telling name may hold the whole text.
                boolean holdsText = mass.good(element) > 0.4 * total;
                boolean holdsTitle = !hidden && hasMainHeading(element);
                if (!holdsText && !holdsTitle) {
                    out.add(element);
                }
            }
        }
        remove(out);
    }

    private static void removeAll(Document page, Set<String> tags) {
        List<Element> out = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (tags.contains(element.normalName())) {
                out.add(element);
            }
        }
        remove(out);
    }

    /** Parent by parent: to remove children one by one takes quadratic time where a parent has many. */
    private static void remove(List<Element> elements) {
        Set<Node> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(elements);
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent != null && parents.add(parent)) {
                List<Node> children = List.copyOf(parent.childNodes());
                parent.empty();
                children.stream().filter(child -> !out.contains(child)).forEach(parent::appendChild);
            }
        }
    }

    private static Set<Element> ancestorsOf(@Nullable Element kept) {
        Set<Element> spared = new HashSet<>();
        for (Element e = kept; e != null; e = e.parent()) {
            spared.add(e);
        }
        if (kept != null) {
            spared.addAll(kept.getAllElements());
        }
        return spared;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private static boolean isFurniture(Element element) {
        if (FURNITURE.contains(element.normalName())
                || FURNITURE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (String word : ClassWords.of(element)) {
            if (Vocabulary.FURNITURE.has(word)) {
                return true;
            }
        }
        return false;
    }

    /** A first heading is worth keeping: site headers often hold the title of the page. */
    private static boolean hasMainHeading(Element element) {
        return !element.getElementsByTag("h1").isEmpty()
                && !element.normalName().equals("nav")
                && !element.normalName().equals("footer");
    }
}
