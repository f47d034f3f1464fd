package dev.lectern.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of months in all languages that the Unicode locale data of Java knows, in every form and case it gives. */
final class MonthNames {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST = 3;

    /** Where two languages disagree about a name, the first of these decides. */
    private static final List<String> FIRST =
            List.of("en", "fr", "es", "ru", "de", "pt", "it", "nl", "sv", "pl", "uk", "tr", "ar", "fa", "el", "fi");

    private static final Map<String, Month> MONTHS = months();

    private MonthNames() {}

    /** The month of that name, with or without a full stop; null when it is none or languages disagree. */
    static @Nullable Month of(String word) {
        return MONTHS.get(key(word));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        FIRST.forEach(language -> names(language).forEach(months::putIfAbsent));
        Set<String> others = Arrays.stream(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty() && !FIRST.contains(language))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Month> more = new HashMap<>();
        Set<String> disputed = new TreeSet<>();
        for (String language : others) {
            names(language).forEach((name, month) -> {
                Month known = more.putIfAbsent(name, month);
                if (known != null && known != month) {
                    disputed.add(name);
                }
            });
        }
        more.keySet().removeAll(disputed);
        more.forEach(months::putIfAbsent);
        return Map.copyOf(months);
    }

    private static Map<String, Month> names(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = key(month.getDisplayName(style, locale));
                if (name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit) && name.indexOf(' ') < 0) {
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
