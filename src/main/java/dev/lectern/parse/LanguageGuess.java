package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text: what the words look like, and where they do not tell what the page, the listing or the source
 * declares. Only the language itself, {@code en} for {@code en-GB} and {@code zh} for {@code zh-Hant}.
 *
 * @param tag BCP 47
 * @param evidence what told it
 */
record LanguageGuess(String tag, Evidence evidence) {

    /** Letters below which nothing but a declaration tells; a character of Chinese or Korean counts for three. */
    private static final int FEWEST_LETTERS = 20;

    private static final int LONG = 400;
    private static final int SHORT = 100;

    /** How much likelier the best language must be than the next, when nothing is declared. */
    private static final double LIKELIER = 1.15;

    /** How clear a detection must be that needs no second look. */
    private static final double CLEAR = 1.5;

    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

    /** Languages whose script is theirs alone: no declaration makes another language of it. */
    private static final Set<String> OWN_SCRIPT =
            Set.of("zh", "ja", "ko", "th", "el", "he", "hy", "ka", "bn", "gu", "kn", "ml", "pa", "si", "ta", "te");

    static @Nullable LanguageGuess of(List<String> paragraphs, @Nullable String declared, Hints hints) {
        LanguageGuess told = declared(declared, hints);
        List<String> pieces = LanguageSample.of(paragraphs);
        int letters = pieces.stream().mapToInt(LanguageGuess::letters).sum();
        LanguageDetection read = letters < FEWEST_LETTERS ? null : read(pieces);
        if (read == null) {
            return told;
        }
        if (told == null) {
            return undeclared(read, pieces);
        }
        if (read.best().equals(told.tag) || (told.tag.equals("no") && NORWEGIAN.contains(read.best()))) {
            return new LanguageGuess(told.tag, Evidence.TEXT);
        }
        boolean open = read.isNear(told.tag, margin(letters)) && !OWN_SCRIPT.contains(read.best());
        return open || AlikeLanguages.are(read.best(), told.tag) ? told : undeclared(read, pieces);
    }

    /** Without a declaration, or against it. */
    private static @Nullable LanguageGuess undeclared(LanguageDetection read, List<String> pieces) {
        String tag = read.best();
        if (!OWN_SCRIPT.contains(tag) && read.ratio() < CLEAR) {
            String named = AlikeLanguages.byWords(String.join("\n", pieces), tag);
            boolean latin = pieces.get(0).chars().anyMatch(c -> c >= 'a' && c <= 'z');
            boolean alike = AlikeLanguages.are(tag, tag) && latin;
            tag = named != null ? named : alike || read.ratio() < LIKELIER ? null : tag;
        }
        return tag == null ? null : new LanguageGuess(tag, Evidence.TEXT);
    }

    /** How much likelier than a declared language another must be to be believed: the longer the text, the less. */
    private static double margin(int letters) {
        return letters >= LONG ? 1.15 : letters >= SHORT ? 1.3 : 1.6;
    }

    private static @Nullable LanguageDetection read(List<String> pieces) {
        String plain = pieces.size() == 1 ? null : FunctionWords.language(pieces);
        return plain == null ? byLetters(pieces) : new LanguageDetection(plain, CLEAR, Map.of(plain, 1.0));
    }

    private static @Nullable LanguageDetection byLetters(List<String> pieces) {
        LanguageDetection all = LanguageDetection.of(String.join("\n", pieces));
        if (all == null || all.ratio() >= CLEAR || pieces.size() == 1) {
            return all;
        }
        // Several languages on one page, or two that are much alike: each piece has a vote.
        Map<String, Double> votes = new TreeMap<>();
        for (String piece : pieces) {
            LanguageDetection vote = LanguageDetection.of(piece);
            if (vote != null) {
                votes.merge(vote.best(), (double) letters(piece), Double::sum);
            }
        }
        return LanguageDetection.of(votes);
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += isSyllable(c) ? 3 : Character.isLetter(c) ? 1 : 0;
        }
        return letters;
    }

    private static @Nullable LanguageGuess declared(@Nullable String page, Hints hints) {
        String tag = tag(page);
        if (tag != null) {
            return new LanguageGuess(tag, Evidence.META);
        }
        String listed = tag(hints.listing().language());
        if (listed != null) {
            return new LanguageGuess(listed, Evidence.LISTING);
        }
        String source = tag(hints.language());
        return source == null ? null : new LanguageGuess(source, Evidence.SOURCE);
    }

    /** Hangul, and the characters of Chinese and Japanese. */
    private static boolean isSyllable(char c) {
        return Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static @Nullable String tag(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        String language =
                Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }
}
