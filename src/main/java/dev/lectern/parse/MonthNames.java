package dev.lectern.parse;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of months in every language, form and case that the Unicode locale data of Java gives; read once. */
final class MonthNames {

    private static final Set<TextStyle> FULL_STYLES = Set.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);
    private static final Set<TextStyle> SHORT_STYLES = Set.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST = 3;

    /** Regions that name months otherwise than the rest of their language does: كانون الثاني, Jänner, Sept. */
    private static final Set<String> REGIONS =
            Set.of("ar-SY", "ar-DZ", "ar-MA", "de-AT", "en-GB", "en-CA", "es-MX", "fr-CA", "pt-PT", "ro-MD", "it-CH");

    /** A name that a small language shares with one of these means what it means in these. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "ru", "de", "pt", "it", "nl", "sv", "pl", "uk", "tr", "ar", "fa", "el", "fi", "da", "nb",
            "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ro", "hu", "et", "lv", "lt", "be", "ca", "gl", "is", "sq",
            "hy", "az", "kk", "he", "hi", "id", "vi", "ka");

    /** The locales of the languages whose names of days are known. */
    static final List<Locale> LOCALES =
            LANGUAGES.stream().map(Locale::forLanguageTag).toList();

    private static final Map<String, Map<String, Month>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Set<String> FULL = new HashSet<>();

    static {
        Set<String> disputed = new HashSet<>();
        LOCALES.forEach(locale -> read(locale, disputed));
        Set<String> settled = Set.copyOf(MONTHS.keySet());
        Set<String> others = new TreeSet<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            String tag = locale.toLanguageTag();
            boolean plain = locale.getCountry().isEmpty() && locale.getVariant().isEmpty() && !locale.hasExtensions();
            if (REGIONS.contains(tag) || (plain && !LOCALES.contains(locale) && !tag.equals("und"))) {
                others.add(tag);
            }
        }
        Set<String> smallDisputed = new HashSet<>();
        others.forEach(tag -> read(Locale.forLanguageTag(tag), smallDisputed));
        smallDisputed.removeAll(settled);
        MONTHS.keySet().removeAll(disputed);
        MONTHS.keySet().removeAll(smallDisputed);
    }

    private MonthNames() {}

    /** The month of that name, with or without a full stop; null when it is none or languages disagree. */
    static @Nullable Month of(String word) {
        return of(word, Locale.ROOT);
    }

    /**
     * The month of that name on a page in the language of {@code page}, {@link Locale#ROOT} when that is unknown. Short
     * forms of other languages do not count: in English, out and set are no months.
     */
    static @Nullable Month of(String word, Locale page) {
        if (word.length() < SHORTEST) {
            return null;
        }
        String key = key(word);
        Month own = BY_LANGUAGE.getOrDefault(page.getLanguage(), Map.of()).get(key);
        if (own != null) {
            return own;
        }
        boolean known = BY_LANGUAGE.containsKey(page.getLanguage());
        boolean counts = !known
                || FULL.contains(key)
                || BY_LANGUAGE.getOrDefault("en", Map.of()).containsKey(key);
        Month month = counts ? MONTHS.get(key) : null;
        // Hebrew writes "in June" as one word.
        return month == null && key.startsWith("ב") ? MONTHS.get(key.substring(1)) : month;
    }

    /** Whether the word is the whole name of a month, not an abbreviation. */
    static boolean isFull(String word) {
        return FULL.contains(key(word));
    }

    private static void read(Locale locale, Set<String> disputed) {
        Map<String, Month> names = BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), language -> new HashMap<>());
        for (Month month : Month.values()) {
            FULL_STYLES.forEach(style -> add(locale, style, month, names, disputed));
            SHORT_STYLES.forEach(style -> add(locale, style, month, names, disputed));
        }
    }

    private static void add(
            Locale locale, TextStyle style, Month month, Map<String, Month> names, Set<String> disputed) {
        String key = key(month.getDisplayName(style, locale));
        boolean full = FULL_STYLES.contains(style);
        String language = locale.getLanguage();
        if (key.length() < SHORTEST || key.chars().anyMatch(Character::isDigit)) {
            return;
        }
        for (String form : new String[] {key, withoutAccents(key)}) {
            names.putIfAbsent(form, month);
            Month known = MONTHS.putIfAbsent(form, month);
            if (known != null && known != month) {
                disputed.add(form);
            }
            boolean large = LANGUAGES.contains(language) || form.length() > SHORTEST;
            if (full && large) {
                FULL.add(form);
            }
        }
    }

    /** AOUT and FEVRIER: capitals often lose their accents. */
    private static String withoutAccents(String key) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(key, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c < 0x300 || c > 0x36F)
                .forEach(out::appendCodePoint);
        return out.length() < SHORTEST ? key : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static String key(String word) {
        // The capital İ of Turkish becomes two characters in lower case.
        String lower = word.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
