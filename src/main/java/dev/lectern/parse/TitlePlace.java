package dev.lectern.parse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Place and date at the end of a title or in a dateline: {@code …, Kigali, June 3, 2018}.
 *
 * @param place null when none stands before the date
 * @param date null when the line has none
 * @param before the line up to the place, or up to the date, or all of it
 */
record TitlePlace(@Nullable String place, DateReader.@Nullable Found date, String before) {

    private static final int MOST_WORDS = 5;
    private static final Set<String> BEFORE_DATE = Set.of("le", "on", "el", "den", "am", "the", "в", "à", "a");
    private static final List<String> AT = List.of(" in ", " at ", " à ", " en ", " в ", " i ");

    static TitlePlace of(String line) {
        DateReader.Found date = DateReader.first(line);
        if (date == null) {
            return new TitlePlace(null, null, line);
        }
        String before = line.substring(0, date.start()).strip();
        String head = trimmed(before);
        if (before.endsWith(":")) {
            return new TitlePlace(null, date, head); // a label of the date: Stand: 3. Mai 2020
        }
        int cut = Math.max(Math.max(head.lastIndexOf(','), head.lastIndexOf('(')), head.lastIndexOf(" – "));
        String last = head.substring(cut + 1).replace("–", "").strip();
        if ((cut > 0 || head.length() == last.length()) && isPlace(last)) {
            return new TitlePlace(last, date, cut > 0 ? head.substring(0, cut).strip() : "");
        }
        for (String preposition : AT) {
            int at = head.lastIndexOf(preposition);
            if (at > 0 && isPlace(head.substring(at + preposition.length()).strip())) {
                return new TitlePlace(head.substring(at + preposition.length()).strip(), date, head.substring(0, at));
            }
        }
        return new TitlePlace(null, date, head);
    }

    /** Whether the words could be the name of a place: few, capitalised, no office and no kind of speech. */
    static boolean isPlace(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty() || words.size() > MOST_WORDS || KindOfSpeech.named(text) != null) {
            return false;
        }
        boolean first = true;
        for (Word word : words) {
            boolean joins = !first && (NameParticles.has(word.text()) || word.isSmall());
            if (word.isOffice() || word.possessive() || (!word.isCapitalised() && !joins)) {
                return false;
            }
            if (MonthNames.of(word.text()) != null || isDay(word)) {
                return false;
            }
            first = false;
        }
        return words.get(words.size() - 1).isCapitalised();
    }

    /** St. Louis, La Paz and The Hague begin with words that stand in dates, too. */
    private static boolean isDay(Word word) {
        boolean joins = NameParticles.has(word.text())
                || FormsOfAddress.has(word.text())
                || word.isSmall()
                || word.after().startsWith(".");
        return !joins && MetaLine.isOnlyDateOrTime(word.text() + " 1");
    }

    private static String trimmed(String head) {
        String text = head.strip();
        while (true) {
            String shorter = text;
            while (!shorter.isEmpty() && ",(–—-·|:".indexOf(shorter.charAt(shorter.length() - 1)) >= 0) {
                shorter = shorter.substring(0, shorter.length() - 1).strip();
            }
            int space = shorter.lastIndexOf(' ');
            String last = shorter.substring(space + 1);
            if (space > 0 && BEFORE_DATE.contains(last)) {
                shorter = shorter.substring(0, space).strip();
            }
            if (shorter.equals(text)) {
                return text;
            }
            text = shorter;
        }
    }
}
