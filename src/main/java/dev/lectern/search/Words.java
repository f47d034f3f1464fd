package dev.lectern.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words: runs of letters and digits. Scripts without spaces are cut by ICU's dictionaries (Thai, Lao, Khmer,
 * Burmese) or into pairs of characters that overlap (Chinese, Japanese, Korean), as no dictionary cuts a question like the text around it.
 *
 * <p>PostgreSQL gets nothing but these words with spaces between. What it takes for a letter, and whether it knows capitals beyond
 * ASCII, depends on the locale of the database: with {@code C} it finds neither «паром» nor ПАРОМ for паром.
 */
final class Words {

    /** What is longer is no word, and PostgreSQL leaves it out beyond 2 KB. */
    private static final int LONGEST = 250;

    /** What becomes of the Turkish capital of i, which has one dot like any other. */
    private static final String DOTTED_I = "i\u0307";

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int TATWEEL = 0x640;

    /** How a script tells its words apart. */
    private enum Cut {
        SPACES,
        DICTIONARY,
        PAIRS
    }

    /** What becomes of a word that stands from one place of the text to another. */
    interface Found {
        void word(int start, int end);
    }

    private final String text;
    private final boolean question;
    private final Found found;

    private Words(String text, boolean question, Found found) {
        this.found = found;
        this.text = text;
        this.question = question;
    }

    /** The words of a text that is to be found. */
    static List<Word> of(String text) {
        return list(text, false);
    }

    /** The words of a question: those that stand side by side in every text that holds it. */
    static List<Word> asked(String question) {
        return list(question, true);
    }

    /** Words as PostgreSQL gets them. */
    static String folded(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /** Tells where the words of a text that is to be found stand. */
    static void of(String text, Found found) {
        new Words(text, false, found).cut();
    }

    private static List<Word> list(String text, boolean question) {
        List<Word> words = new ArrayList<>();
        new Words(text, question, (start, end) -> {
                    String folded = fold(text.substring(start, end));
                    if (isWord(folded.length())) {
                        words.add(new Word(start, end, folded));
                    }
                })
                .cut();
        return words;
    }

    /** Whether something folded of such a length is a word. */
    static boolean isWord(int length) {
        return length > 0 && length <= LONGEST;
    }

    private void cut() {
        int start = -1;
        Cut run = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            Cut cut = cutOf(c, run);
            if (cut != run) {
                add(run, start, i);
                start = i;
                run = cut;
            }
            i += Character.charCount(c);
        }
        add(run, start, text.length());
    }

    /** How the run goes on to which a character belongs; null for what is no part of a word. */
    private static @Nullable Cut cutOf(int c, @Nullable Cut run) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? Cut.SPACES : null;
        }
        if (Character.isDigit(c)) {
            return Cut.SPACES;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (mark || c == SOFT_HYPHEN || c == 0x200C || c == 0x200D) { // the last two join letters or keep them apart
            return run;
        }
        if (!Character.isLetter(c) && type != Character.LETTER_NUMBER) {
            return null;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> Cut.PAIRS;
            case THAI, LAO, KHMER, MYANMAR -> Cut.DICTIONARY;
            case COMMON -> run == null ? Cut.SPACES : run; // the mark that makes a Japanese vowel long
            default -> Cut.SPACES;
        };
    }

    private void add(@Nullable Cut run, int start, int end) {
        if (run == Cut.SPACES) {
            found.word(start, end);
        } else if (run == Cut.DICTIONARY) {
            addByDictionary(start, end);
        } else if (run == Cut.PAIRS) {
            addPairs(start, end);
        }
    }

    private void addByDictionary(int start, int end) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            found.word(start + from, start + to);
            from = to;
        }
    }

    /** The last character alone ends the run of a text; a question may go on there. */
    private void addPairs(int start, int end) {
        int from = start;
        while (from < end) {
            int middle = text.offsetByCodePoints(from, 1);
            if (middle < end) {
                found.word(from, text.offsetByCodePoints(middle, 1));
            } else if (!question || from == start) {
                found.word(from, middle);
            }
            from = middle;
        }
    }

    private static String fold(String word) {
        return isAscii(word, 0, word.length()) ? word.toLowerCase(Locale.ROOT) : foldAny(word);
    }

    /** Cut as it is, such a word has nothing but letters and digits. */
    static boolean isAscii(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A word in lower case and without what is silent. */
    static String foldAny(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(DOTTED_I, "i");
        var kept = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(c -> cutOf(c, Cut.SPACES) != null && !silent(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean silent(int c) {
        return c == SOFT_HYPHEN || c == 0x200C || c == 0x200D || c == TATWEEL;
    }
}
