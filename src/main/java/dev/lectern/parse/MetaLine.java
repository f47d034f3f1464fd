package dev.lectern.parse;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells lines about a text (when, where, who, in what state) from the text itself. */
final class MetaLine {

    private static final int LONGEST = 160;
    private static final int LONGEST_CAPTION = 70;
    private static final Set<String> TIME_WORDS = timeWords();

    private MetaLine() {}

    /** Whether the line holds nothing but dates, clock times and names of days. */
    static boolean isOnlyDateOrTime(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        for (DateToken token : DateToken.of(text)) {
            boolean known = !token.isWord()
                    || MonthNames.of(token.text()) != null
                    || TIME_WORDS.contains(token.text().toLowerCase(Locale.ROOT))
                    || "年月日".contains(token.text());
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line says something about the text that follows, seen by itself. */
    static boolean isMeta(Block block) {
        String text = block.text();
        if (text.length() > LONGEST || block.kind() == Block.Kind.HEADING || TurnLabel.isCertain(block)) {
            return false;
        }
        String label = TurnLabel.beforeColon(text);
        if (label != null && (Vocabulary.FACT_LABELS.has(label) || Vocabulary.NOT_LABELS.has(label))) {
            return true;
        }
        if (!block.marks().isEmpty() || Notices.isNotice(text) || isOnlyDateOrTime(text)) {
            return true;
        }
        TitlePlace read = TitlePlace.of(text);
        boolean dateline = read.apart() && read.before().isEmpty();
        boolean dated = read.date() != null && (dateline || !block.endsAsSentence());
        // Mr President: an office on a line of its own may be called.
        return dated || (Offices.isOfficeLine(text) && !block.endsAsSentence() && !Salutation.opens(text));
    }

    /** Whether the line is short and no sentence: a caption, a place, a rubric, if meta lines stand beside it. */
    static boolean isCaption(Block block) {
        return block.text().length() <= LONGEST_CAPTION && !block.endsAsSentence() && !TurnLabel.isCertain(block);
    }

    private static Set<String> timeWords() {
        Set<String> words = new HashSet<>(Set.of(
                "am", "pm", "a", "p", "m", "h", "at", "on", "le", "el", "la", "les", "den", "der", "um", "uhr", "года",
                "год", "г", "в", "de", "del", "of", "the", "est", "edt", "cst", "cdt", "pst", "pdt", "gmt", "utc",
                "cet", "cest", "bst", "msk", "hrs", "hours", "noon", "à", "y", "et", "and", "und", "bis", "th", "st",
                "nd", "rd", "er", "kl", "t", "z", "end"));
        for (Locale locale : MonthNames.LOCALES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT}) {
                    words.add(day.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", ""));
                }
            }
        }
        return Set.copyOf(words);
    }
}
