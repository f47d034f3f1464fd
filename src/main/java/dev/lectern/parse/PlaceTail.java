package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place at the end of a line from which the date has been cut.
 *
 * @param place null when the line does not end in one
 * @param before the line up to the place
 */
record PlaceTail(@Nullable String place, String before) {

    private static final int MOST_WORDS = 5;
    private static final int NAME_AND_CITY = 3;
    private static final Set<String> OBSERVANCES = Set.of("day", "days", "week");
    private static final String[] SEPARATORS = {",", "(", " – ", " — ", " - ", " | ", " · ", " • ", " / ", ". "};

    static PlaceTail of(String head) {
        int open = head.endsWith(")") ? head.lastIndexOf('(') : -1;
        if (open > 0) {
            return inBrackets(head, open);
        }
        int cut = lastSeparator(head);
        String last = strip(head.substring(cut));
        if (isPlace(last)) {
            return widened(last, strip(head.substring(0, cut)));
        }
        if (KnownPlaces.isRegion(last) && cut > 0) {
            return widened(last, strip(head.substring(0, cut)));
        }
        PlaceTail bare = behindName(head);
        return bare == null ? new PlaceTail(null, head) : bare;
    }

    /** {@code Santos (SP)}: a state in brackets belongs to the city before it; alone it is the place. */
    private static PlaceTail inBrackets(String head, int open) {
        String inner = head.substring(open + 1, head.length() - 1).strip();
        if (!isPlace(inner)) {
            return new PlaceTail(null, head);
        }
        PlaceTail outer = of(strip(head.substring(0, open)));
        String place = outer.place() == null ? inner : outer.place() + " (" + inner + ")";
        return new PlaceTail(place, outer.before());
    }

    /** A state or a country belongs to the city before it. */
    private static PlaceTail widened(String last, String before) {
        int cut = lastSeparator(before);
        String city = strip(before.substring(cut));
        boolean pair = KnownPlaces.isRegion(last) && isPlace(city) && !KnownPlaces.isCountry(city);
        if (pair) {
            return new PlaceTail(city + ", " + last, strip(before.substring(0, cut)));
        }
        return isPlace(last) ? new PlaceTail(last, before) : new PlaceTail(null, before);
    }

    /** {@code … of Belarus Vladimir Makei Minsk}: no comma, but a city behind a name of two words. */
    private static @Nullable PlaceTail behindName(String head) {
        List<Word> words = Word.of(head);
        int run = words.size();
        while (run > 0
                && isPlain(words.get(run - 1))
                && (run == words.size() || words.get(run - 1).after().isEmpty())) {
            run--;
        }
        int length = words.size() - run;
        if (run == 0) {
            return null;
        }
        for (int size = 1; size < Math.min(length, NAME_AND_CITY); size++) {
            Word first = words.get(words.size() - size);
            String city = head.substring(first.start()).strip();
            boolean behindOffice = size == 1
                    && length == NAME_AND_CITY
                    && (words.get(run - 1).isOffice()
                            || Offices.isCountry(words.get(run - 1).text()));
            if (KnownPlaces.isCity(city) || behindOffice) {
                return new PlaceTail(city, head.substring(0, first.start()).strip());
            }
        }
        return null;
    }

    private static boolean isPlain(Word word) {
        return word.isCapitalised()
                && !word.isOffice()
                && !word.isInstitution()
                && !word.isSmall()
                && !Offices.isCountry(word.text());
    }

    /** Whether the words could be the name of a place: few, capitalised, no office and no kind of speech. */
    static boolean isPlace(String text) {
        List<Word> words = Word.of(text);
        boolean labelled = text.indexOf(": ") >= 0; // Source: Reuters
        if (labelled
                || words.isEmpty()
                || words.size() > MOST_WORDS
                || isRubric(text, words)
                || Vocabulary.NO_PLACES.has(text)
                || KindOfSpeech.named(text) != null) {
            return false;
        }
        String opening = words.get(0).text();
        if (words.get(0).isSmall() && !NameParticles.has(opening) && !FormsOfAddress.has(opening)) {
            return false; // For Immediate Release
        }
        boolean first = true;
        for (Word word : words) {
            boolean joins = !first && (NameParticles.has(word.text()) || word.isSmall());
            if (word.isOffice() || word.possessive() || (!word.isCapitalised() && !joins)) {
                return false;
            }
            boolean month = MonthNames.of(word.text()) != null || isDay(word);
            if (month && !Vocabulary.PLACE_WORDS.has(word.text())) {
                return false; // San is a month in one language and a saint in many
            }
            first = false;
        }
        return words.get(words.size() - 1).isCapitalised() && !isOccasion(words);
    }

    /** {@code World Water Day}, {@code Festakt}; a house may be called after the congresses that it holds. */
    private static boolean isOccasion(List<Word> words) {
        String last = words.get(words.size() - 1).text().toLowerCase(Locale.ROOT);
        return OBSERVANCES.contains(last) || (words.size() == 1 && Vocabulary.EVENT_WORDS.has(last));
    }

    private static boolean isRubric(String text, List<Word> words) {
        return Vocabulary.RUBRICS.has(text)
                || Vocabulary.RUBRICS.has(words.get(0).text());
    }

    /** St. Louis, La Paz and The Hague begin with words that stand in dates, too. */
    private static boolean isDay(Word word) {
        boolean joins = NameParticles.has(word.text())
                || FormsOfAddress.has(word.text())
                || word.isSmall()
                || word.after().startsWith(".");
        return !joins && MetaLine.isOnlyDateOrTime(word.text() + " 1");
    }

    /** Index behind the last sign that parts a line; 0 when there is none. */
    private static int lastSeparator(String head) {
        int cut = 0;
        for (String separator : SEPARATORS) {
            int at = head.lastIndexOf(separator);
            // The stop of St. Louis parts nothing.
            boolean parts = at > 0 && (!separator.equals(". ") || at - head.lastIndexOf(' ', at) > 4);
            cut = parts ? Math.max(cut, at + separator.length()) : cut;
        }
        return cut;
    }

    private static String strip(String text) {
        String bare = text.strip();
        while (!bare.isEmpty() && ",(–—-|·•/".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }
}
