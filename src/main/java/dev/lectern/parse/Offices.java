package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Offices and titles that stand before or behind a name. */
final class Offices {

    private static final int LONGEST_LINE = 160;
    private static final int SHORTEST_STEM = 5;
    private static final Set<String> DECLINING = Set.of("ru", "uk", "pl", "cs");
    private static final Set<String> CAPITALS = Set.of("PM", "DPM", "SG", "DSG");
    private static final Set<String> COUNTRIES = countries();

    private Offices() {}

    /** Whether the word names an office or is a form of address: Minister, Präsident, Mr. */
    static boolean isOffice(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (Vocabulary.OFFICES.has(bare) || CAPITALS.contains(bare)) {
            return true;
        }
        int slash = bare.indexOf('/');
        if (slash > 0) {
            return isOffice(bare.substring(0, slash)); // High Representative/Vice-President
        }
        // German and Swedish write Bundespräsident and Statsminister as one word.
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith("minister")
                || lower.endsWith("ministers")
                || lower.endsWith("ministern")
                || lower.endsWith("präsidenten")
                || lower.endsWith("kanzlers")
                || lower.endsWith("sekretärs")
                || lower.endsWith("ministerin")
                || lower.endsWith("präsident")
                || lower.endsWith("präsidentin")
                || lower.endsWith("kanzler")
                || lower.endsWith("kanzlerin")
                || lower.endsWith("-general")
                || lower.endsWith("-elect")
                || lower.endsWith("-designate")
                || lower.startsWith("vice-")
                || lower.startsWith("вице-");
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
        String lower = word.toLowerCase(Locale.ROOT);
        return COUNTRIES.contains(lower) || (lower.length() > SHORTEST_STEM && COUNTRIES.contains(stem(lower)));
    }

    /** Slavic languages decline the names of countries: Россия, России. */
    private static String stem(String word) {
        return "-" + word.substring(0, word.length() - 1);
    }

    private static Set<String> countries() {
        Set<String> names = new TreeSet<>();
        for (String language : List.of(
                "en", "fr", "es", "de", "pt", "it", "ru", "sv", "nl", "pl", "uk", "da", "nb", "fi", "cs", "tr")) {
            Locale in = Locale.forLanguageTag(language);
            boolean declined = DECLINING.contains(language);
            for (String code : Locale.getISOCountries()) {
                String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(in);
                for (Word word : Word.of(name)) {
                    if (word.text().length() > 3) {
                        String lower = word.text().toLowerCase(Locale.ROOT);
                        names.add(lower);
                        if (declined && lower.length() > SHORTEST_STEM) {
                            names.add(stem(lower));
                        }
                    }
                }
            }
        }
        return Set.copyOf(names);
    }
}
