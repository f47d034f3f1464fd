package dev.lectern.parse;

import java.util.Locale;
import java.util.Set;

/** Words that are put before a name out of politeness and are no office. */
final class FormsOfAddress {

    private static final Set<String> WORDS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "dame",
            "lord",
            "lady",
            "hon",
            "honourable",
            "honorable",
            "the",
            "m",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "herr",
            "frau",
            "sr",
            "sra",
            "señor",
            "señora",
            "don",
            "doña",
            "prof",
            "professor",
            "г-н",
            "г-жа",
            "господин",
            "госпожа",
            "signor",
            "signora",
            "rt",
            "right",
            "he",
            "h.e",
            "le",
            "la",
            "el",
            "die");

    private FormsOfAddress() {}

    static boolean has(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
    }
}
