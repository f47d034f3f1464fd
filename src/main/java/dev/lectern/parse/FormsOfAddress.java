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
            "die",
            "adv",
            "rev",
            "sen",
            "rep",
            "dep",
            "dip",
            "pan",
            "pani",
            "пан",
            "пані",
            "dhr",
            "mevr",
            "mnr",
            "mev",
            "me",
            "shri",
            "smt",
            "datuk",
            "dato",
            "sig",
            "on",
            "senhor",
            "senhora",
            "dom",
            "hr",
            "fr",
            "fru",
            "baroness",
            "hon'ble",
            "hon’ble",
            "engr",
            "barr",
            "brig",
            "gen",
            "lt",
            "col",
            "maj",
            "adm",
            "capt",
            "cmdr",
            "sgt",
            "amb",
            "gov");

    private static final Set<String> ARTICLES = Set.of("the", "le", "la", "el", "die", "der", "he");

    private FormsOfAddress() {}

    /** A form of address that is more than an article: Mr, not The. */
    static boolean addresses(String word) {
        return has(word) && !ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean has(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("m")) {
            return false; // an initial; Monsieur is shortened with a stop
        }
        return WORDS.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
    }
}
