package dev.lectern.alternate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The links by which a reader changes the language: a group whose texts are names or codes of languages and nothing else. */
public final class LanguageSwitch {

    private static final int MOST_LEVELS = 4;
    private static final int MOST_LINKS = 60;

    /** So many links that look like one of a switch are examined; a page of nothing else is no page. */
    private static final int MOST_EXAMINED = 300;

    private LanguageSwitch() {}

    /**
     * A link of the switch.
     *
     * @param href as written
     * @param language BCP 47 tag
     */
    public record Link(String href, String language) {}

    /** The links of the switch; empty when the page has none. */
    public static List<Link> read(Document document) {
        List<Link> links = new ArrayList<>();
        int examined = 0;
        for (Element anchor : document.select("a[href]")) {
            String language = language(anchor);
            if (language == null) {
                continue;
            }
            if (++examined > MOST_EXAMINED) {
                break;
            }
            if (isOfSwitch(anchor)) {
                links.add(new Link(anchor.attr("href"), language));
            }
        }
        return links;
    }

    /** The full name of a language may stand alone, where a site has two; a code may not, since short words look like one. */
    private static boolean isOfSwitch(Element anchor) {
        Element around = anchor;
        for (int level = 0; level < MOST_LEVELS && around.parent() != null; level++) {
            around = around.parent();
            // Not all of them: where a page is one long list, each of its links would be compared with all others.
            List<Element> all = around.stream()
                    .filter(element -> element.nameIs("a") && element.hasAttr("href"))
                    .limit(MOST_LINKS + 1)
                    .toList();
            if (all.size() > 1) {
                return all.size() <= MOST_LINKS && all.stream().allMatch(one -> language(one) != null);
            }
        }
        return anchor.text().strip().length() > 3;
    }

    private static @Nullable String language(Element anchor) {
        String text = anchor.text().strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > 40) {
            return null;
        }
        return Names.CODES.contains(text) ? text : Names.TAGS.get(text);
    }

    /** Names of languages in themselves and in English, as the platform knows them. */
    private static final class Names {
        static final Set<String> CODES = Set.of(Locale.getISOLanguages());
        static final Map<String, String> TAGS = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            for (Locale locale : Locale.getAvailableLocales()) {
                String tag = locale.getLanguage();
                if (!tag.isEmpty()) {
                    for (Locale in : new Locale[] {locale, Locale.ENGLISH}) {
                        names.putIfAbsent(locale.getDisplayLanguage(in).toLowerCase(Locale.ROOT), tag);
                    }
                }
            }
            return Map.copyOf(names);
        }
    }
}
