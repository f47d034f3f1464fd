package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code At the 40th Annual Symposium, Jackson Hole, Wyoming (via webcast)}: the event, and where it took place. */
final class EventLine {

    private static final int LONGEST = 300;
    private static final int LONGEST_PLACE = 60;
    private static final Set<String> STARTS = Set.of(
            "at",
            "before",
            "bei",
            "beim",
            "auf",
            "zum",
            "anlässlich",
            "lors",
            "devant",
            "à",
            "en",
            "ante",
            "durante",
            "na",
            "no",
            "presso",
            "al",
            "alla",
            "på",
            "vid",
            "podczas",
            "на",
            "в",
            "op",
            "tijdens",
            "ved");

    private EventLine() {}

    /** Whether a line above the text names an event: it starts as such lines do, holds a place, and is no sentence. */
    static boolean isEvent(Block block) {
        String text = withoutVerb(block.text());
        boolean starts = STARTS.contains(firstWord(text)) && Character.isUpperCase(text.codePointAt(0));
        boolean english = starts && firstWord(text).equals("at") && isInTitleCase(text);
        return text.length() <= LONGEST && starts && !block.endsAsSentence() && (english || place(text) != null);
    }

    /** The place at the end of such a line, or all of a short line that names a place; null when there is none. */
    static @Nullable String place(String said) {
        String line = withoutVerb(said);
        int bracket = line.indexOf('(');
        String bare = bracket > 0 ? line.substring(0, bracket).strip() : line;
        boolean event = STARTS.contains(firstWord(bare));
        if (bare.length() <= LONGEST_PLACE && !event) {
            return isNamed(bare) ? bare : null;
        }
        if (bare.indexOf(',') < 0) {
            return null;
        }
        return PlaceTail.of(bare).place();
    }

    /** {@code Given at the Guildhall} is {@code At the Guildhall}. */
    private static String withoutVerb(String line) {
        boolean given = Set.of("given", "delivered", "held").contains(firstWord(line));
        return given && line.startsWith(" at ", line.indexOf(' ')) ? "A" + line.substring(line.indexOf(' ') + 2) : line;
    }

    /** Whether a name stands there, and not "to be confirmed" or "Online via Zoom". */
    private static boolean isNamed(String value) {
        String bare = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        boolean small = bare.isEmpty() || Character.isLowerCase(bare.codePointAt(0));
        List<String> parts = List.of(bare.split(", ", -1));
        boolean year = Word.of(bare).stream()
                .anyMatch(
                        word -> word.text().length() == 4 && word.text().chars().allMatch(Character::isDigit));
        return !small
                && !year // the 2023 Annual Meetings
                && parts.stream().noneMatch(Vocabulary.NO_PLACES::has)
                && !Vocabulary.NO_PLACES.has(firstWord(bare));
    }

    private static boolean isInTitleCase(String text) {
        return Word.of(text).stream()
                .allMatch(word -> word.isCapitalised()
                        || word.isSmall()
                        || !Character.isLetter(word.text().codePointAt(0)));
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
    }
}
