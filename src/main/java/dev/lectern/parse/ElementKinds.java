package dev.lectern.parse;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names of HTML elements and of ARIA roles mean for the text of a page, as {@link ElementTraits}. */
final class ElementKinds {

    private static final Map<String, Integer> KINDS = kinds();
    private static final Map<String, Integer> ROLES = roles();

    private ElementKinds() {}

    static int of(String element) {
        return KINDS.getOrDefault(element, 0);
    }

    static int ofRole(String role) {
        return ROLES.getOrDefault(role, 0);
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        add(
                kinds,
                ElementTraits.NEVER_TEXT,
                "script style noscript template svg math iframe object embed canvas audio video select textarea button"
                        + " input datalist dialog map link meta");
        add(
                kinds,
                ElementTraits.BLOCK,
                "html body address article aside blockquote center dd details div dl dt fieldset figcaption figure"
                        + " footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table"
                        + " tbody tfoot thead caption tr ul");
        add(kinds, ElementTraits.FURNITURE, "nav footer aside menu");
        add(kinds, ElementTraits.NAV, "nav footer");
        add(kinds, ElementTraits.FRAME, "html head body main article title");
        add(kinds, ElementTraits.CAPTION, "figure figcaption caption");
        add(kinds, ElementTraits.ARTICLE, "article");
        add(kinds, ElementTraits.HEADING, "h1 h2 h3 h4 h5 h6");
        add(kinds, ElementTraits.MAIN_HEADING, "h1");
        add(kinds, ElementTraits.BOLD, "b strong dt th");
        add(kinds, ElementTraits.LINK, "a");
        add(kinds, ElementTraits.RAISED, "sup");
        add(kinds, ElementTraits.TIME, "time");
        add(kinds, ElementTraits.BREAK, "br");
        add(kinds, ElementTraits.CELL, "td th");
        add(kinds, ElementTraits.PRE, "pre");
        add(kinds, ElementTraits.QUOTE, "blockquote");
        add(kinds, ElementTraits.ITEM, "li");
        add(kinds, ElementTraits.PARAGRAPH, "p pre h1 h2 h3 h4 h5 h6 ul ol dl figure tbody table");
        return Collections.unmodifiableMap(kinds); // faster than a copy: it is asked for every element
    }

    private static Map<String, Integer> roles() {
        Map<String, Integer> roles = new HashMap<>();
        add(
                roles,
                ElementTraits.FURNITURE,
                "navigation contentinfo complementary search banner menu menubar alert toolbar tablist");
        add(roles, ElementTraits.OVERLAY, "dialog alertdialog tooltip");
        add(roles, ElementTraits.FRAME, "main article");
        return Map.copyOf(roles);
    }

    private static void add(Map<String, Integer> kinds, int trait, String names) {
        List.of(names.split(" ", -1)).forEach(name -> kinds.merge(name, trait, (a, b) -> a | b));
    }
}
