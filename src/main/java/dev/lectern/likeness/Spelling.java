package dev.lectern.likeness;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;

/** Whether two words are spellings of one, within a script and across scripts. */
final class Spelling {

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouwyjh]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\-.]+");

    /** Shorter frames of consonants are shared by too many names. */
    private static final int FRAME = 3;

    private Spelling() {}

    /** Whether two words of one script differ only as spellings do: Sergei and Sergey, Zelensky and Zelenskyy, marks or none. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return !Wording.isNumber(one) && !Wording.isNumber(other) && plain(one).equals(plain(other));
    }

    private static String plain(String word) {
        String letters = latin(word)
                .replace("iy", "i")
                .replace("yi", "i")
                .replace('y', 'i')
                .replace('j', 'i');
        letters =
                letters.replace("ii", "i").replace("ph", "f").replace("kh", "h").replace('c', 'k');
        return DOUBLED.matcher(letters).replaceAll("$1");
    }

    /** Whether two names may be those of one person, written in different scripts or not. */
    static boolean sameName(String one, String other) {
        String first = latin(one);
        String second = latin(other);
        if (NO_LETTER
                .matcher(first)
                .replaceAll("")
                .equals(NO_LETTER.matcher(second).replaceAll(""))) {
            return true;
        }
        List<String> frames = frames(second);
        return frames(first).stream().anyMatch(frames::contains);
    }

    private static List<String> frames(String latin) {
        return SPACES.splitAsStream(latin)
                .map(Spelling::consonants)
                .filter(frame -> frame.length() >= FRAME)
                .toList();
    }

    /** The consonants of a word in Latin letters, with those made one that scripts do not tell apart; endings seldom touch them. */
    static String frame(String word) {
        return consonants(latin(word));
    }

    private static String consonants(String latin) {
        String letters = NO_LETTER.matcher(latin).replaceAll("");
        letters = letters.replace("ph", "f")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("ch", "k")
                .replace("ts", "s");
        letters = letters.replace('v', 'f')
                .replace('c', 'k')
                .replace('q', 'k')
                .replace('z', 's')
                .replace("x", "ks");
        return DOUBLED.matcher(VOWELS.matcher(letters).replaceAll("")).replaceAll("$1");
    }

    static String latin(String word) {
        return ToLatin.IT.transliterate(word);
    }

    /** Takes a second to build. */
    private static final class ToLatin {
        static final Transliterator IT = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
    }
}
