package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Offices and titles that stand before or behind a name. */
final class Offices {

    private static final int LONGEST_LINE = 160;
    private static final Set<String> COUNTRIES = countries();

    private Offices() {}

    /** Whether the word names an office or is a form of address: Minister, Präsident, Mr. */
    static boolean isOffice(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (Vocabulary.OFFICES.has(bare)) {
            return true;
        }
        // German and Swedish write Bundespräsident and Statsminister as one word.
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith("minister")
                || lower.endsWith("ministerin")
                || lower.endsWith("präsident")
                || lower.endsWith("präsidentin")
                || lower.endsWith("kanzler")
                || lower.endsWith("kanzlerin")
                || lower.startsWith("vice-")
                || lower.startsWith("вице-");
    }

    /** A form of address or an office without anything that could be a name. */
    static boolean isOnlyOffice(String text) {
        List<Word> words = Word.of(text);
        boolean office = false;
        for (Word word : words) {
            office |= word.isOffice();
            if (!word.isOffice() && !word.isSmall() && !word.isInstitution()) {
                return false;
            }
        }
        return office;
    }

    /** A line that gives a person and an office and nothing else: {@code Governor Anna Petrova}. */
    static boolean isOfficeLine(String text) {
        if (text.length() > LONGEST_LINE || KindOfSpeech.named(text) != null) {
            return false;
        }
        boolean office = false;
        for (Word word : Word.of(text)) {
            office |= word.isOffice();
            if (!word.isCapitalised() && !word.isSmall() && !word.isOffice() && !word.isInstitution()) {
                return false;
            }
        }
        return office;
    }

    /** Whether the word is the name of a country in one of the larger languages. */
    static boolean isCountry(String word) {
        return COUNTRIES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> countries() {
        Set<String> names = new TreeSet<>();
        for (String language : List.of("en", "fr", "es", "de", "pt", "it", "ru", "sv", "nl", "pl")) {
            Locale in = Locale.forLanguageTag(language);
            for (String code : Locale.getISOCountries()) {
                String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(in);
                for (Word word : Word.of(name)) {
                    if (word.text().length() > 3) {
                        names.add(word.text().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return Set.copyOf(names);
    }
}
