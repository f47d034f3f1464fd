package dev.lectern.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;

/**
 * The text search configurations of PostgreSQL, by language: they reduce words to their stems and leave out those that say
 * nothing. A language without one is searched by whole words.
 *
 * @see <a href="https://www.postgresql.org/docs/current/textsearch-configuration.html">PostgreSQL, text search configurations</a>
 */
final class Configurations {

    /** Whole words, none left out. */
    static final String PLAIN = "simple";

    /** By primary language subtag of BCP 47. */
    private static final Map<String, String> SHIPPED = Map.ofEntries(
            entry("ar", "arabic"),
            entry("hy", "armenian"),
            entry("eu", "basque"),
            entry("ca", "catalan"),
            entry("da", "danish"),
            entry("nl", "dutch"),
            entry("en", "english"),
            entry("fi", "finnish"),
            entry("fr", "french"),
            entry("de", "german"),
            entry("el", "greek"),
            entry("hi", "hindi"),
            entry("hu", "hungarian"),
            entry("id", "indonesian"),
            entry("ga", "irish"),
            entry("it", "italian"),
            entry("lt", "lithuanian"),
            entry("ne", "nepali"),
            entry("no", "norwegian"),
            entry("nb", "norwegian"),
            entry("nn", "norwegian"),
            entry("pt", "portuguese"),
            entry("ro", "romanian"),
            entry("ru", "russian"),
            entry("sr", "serbian"),
            entry("es", "spanish"),
            entry("sv", "swedish"),
            entry("ta", "tamil"),
            entry("tr", "turkish"),
            entry("yi", "yiddish"));

    private final Set<String> available;

    /**
     * Those of a database.
     *
     * @param available names of all that it has; older versions have fewer
     */
    Configurations(List<String> available) {
        this.available = new TreeSet<>(SHIPPED.values());
        this.available.retainAll(available);
        this.available.add(PLAIN);
    }

    /**
     * The one for a text.
     *
     * @param language BCP 47 tag; null when unknown
     */
    String of(@Nullable String language) {
        String name = shipped(language);
        return available.contains(name) ? name : PLAIN;
    }

    /** The one that newer versions of PostgreSQL have for a language. */
    static String shipped(@Nullable String language) {
        if (language == null) {
            return PLAIN;
        }
        int hyphen = language.indexOf('-');
        String primary = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return SHIPPED.getOrDefault(primary, PLAIN);
    }
}
