package dev.lectern.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months in many languages, in every form and case that the Unicode locale data of Java gives. */
final class MonthNames {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST = 3;

    /** Where two languages disagree about a name, the first of these decides. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "ru", "de", "pt", "it", "nl", "sv", "pl", "uk", "tr", "ar", "fa", "el", "fi", "da", "nb",
            "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ro", "hu", "et", "lv", "lt", "be", "ca", "gl", "is", "sq",
            "hy", "az", "kk", "he", "hi", "id", "vi");

    /** The locales of the languages whose names of months and days are known. */
    static final List<Locale> LOCALES =
            LANGUAGES.stream().map(Locale::forLanguageTag).toList();

    private static final Map<String, Month> MONTHS = months();

    private MonthNames() {}

    /** The month of that name, with or without a full stop; null when it is none or languages disagree. */
    static @Nullable Month of(String word) {
        return MONTHS.get(key(word));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        LOCALES.forEach(locale -> names(locale).forEach(months::putIfAbsent));
        return Map.copyOf(months);
    }

    private static Map<String, Month> names(Locale locale) {
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = key(month.getDisplayName(style, locale));
                boolean word = name.chars().noneMatch(c -> Character.isDigit(c) || c == ' ');
                if (name.length() >= SHORTEST && word) {
                    names.putIfAbsent(name, month);
                }
            }
        }
        return names;
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
