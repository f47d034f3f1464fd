package dev.lectern.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes and words of the wire, as people call them. What is unknown is shown as it is. */
final class Names {

    /** Scripts that run from right to left, and the languages that are usually written in one. */
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi");

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private Names() {}

    /** {@code fr-CA} is "French (Canada)". */
    static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isBlank() ? tag : name;
    }

    /** {@code JM} is "Jamaica". */
    static String country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(upper)) {
            return code;
        }
        return new Locale.Builder().setRegion(upper).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** {@code news-conference} is "News conference". */
    static String word(String word) {
        String spaced = word.replace('-', ' ');
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** {@code publishedOn} is "published on". */
    static String field(String name) {
        return switch (name) {
            case "event" -> "occasion";
            case "spokenOn" -> "date";
            case "spokenUntil" -> "last day";
            case "spokenAt" -> "time";
            case "publishedOn" -> "date of publication";
            case "publishedAt" -> "time of publication";
            case "turns" -> "text";
            default -> name;
        };
    }

    /** Value for the attribute {@code dir}: {@code auto} lets the browser look at the text where the language does not tell. */
    static String direction(@Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return "auto";
        }
        Locale language = Locale.forLanguageTag(tag);
        if (!language.getScript().isEmpty()) {
            return RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript()) ? "rtl" : "ltr";
        }
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
