package dev.lectern.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, without case, marks and the other things that every page sets in its own way.
 *
 * @param words in order; in scripts that write no spaces every character is one
 * @param weighty which of them say who, where or how many: numbers, names, and all words of scripts that have no capitals
 * @param caseless whether most are of such a script
 * @param unspaced whether most are characters of a script that writes no spaces
 */
record Wording(List<String> words, boolean[] weighty, boolean caseless, boolean unspaced) {

    /** Digits with their separators, or letters with the marks and apostrophes between them. */
    private static final Pattern WORD = Pattern.compile(
            "\\p{N}+(?:[.,'\\u2019\\u066B\\u066C\\u00A0\\u202F]\\p{N}+)*|\\p{L}[\\p{L}\\p{M}\\p{N}'\\u2019]*");

    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}]");

    private static final Pattern INSIDE = Pattern.compile("['\\u2019.,\\u066B\\u066C\\u00A0\\u202F]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    /** What ends a sentence, so that a capital after it says nothing. */
    private static final Pattern END =
            Pattern.compile("[.!?\\u2026:;\\u00BB\"\\u201C\\u201D\\u201E\\u00AB\\u2013\\u2014\\[(]\\s*$");

    static Wording of(List<String> paragraphs) {
        var reading = new Reading();
        paragraphs.forEach(reading::paragraph);
        return reading.result();
    }

    int size() {
        return words.size();
    }

    /** Every word that says who, where or how many. */
    Set<String> weightyWords() {
        return weightyWords(0, words.size());
    }

    Set<String> weightyWords(int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (weighty[i]) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    private static final class Reading {
        private final List<String> words = new ArrayList<>();
        private final List<Boolean> weighty = new ArrayList<>();
        private int caseless;
        private int unspaced;

        void paragraph(String paragraph) {
            String text = INVISIBLE
                    .matcher(Normalizer.normalize(paragraph, Normalizer.Form.NFKC))
                    .replaceAll("");
            Matcher word = WORD.matcher(text);
            int end = 0;
            while (word.find()) {
                boolean first = end == 0
                        || END.matcher(text.substring(end, word.start())).find();
                add(word.group(), first);
                end = word.end();
            }
        }

        private void add(String word, boolean first) {
            if (UNSPACED.matcher(word).find()) {
                word.codePoints().mapToObj(Character::toString).forEach(character -> {
                    unspaced++;
                    caseless++;
                    keep(character, true);
                });
                return;
            }
            int letter = word.codePointAt(0);
            if (Character.isDigit(letter)) {
                keep(digits(INSIDE.matcher(word).replaceAll("")), true);
            } else if (Character.isUpperCase(letter)) {
                keep(plain(word), !first || isAcronym(word));
            } else if (Character.isLowerCase(letter)) {
                keep(plain(word), false);
            } else {
                caseless++;
                keep(plain(word), true);
            }
        }

        private void keep(String word, boolean says) {
            if (!word.isEmpty()) {
                words.add(word);
                weighty.add(says);
            }
        }

        private Wording result() {
            boolean[] says = new boolean[words.size()];
            for (int i = 0; i < says.length; i++) {
                says[i] = weighty.get(i);
            }
            return new Wording(List.copyOf(words), says, caseless * 2 > words.size(), unspaced * 2 > words.size());
        }

        private static String plain(String word) {
            return INSIDE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        }

        private static String digits(String number) {
            var ascii = new StringBuilder();
            number.codePoints().forEach(digit -> {
                int value = Character.digit(digit, 10);
                ascii.appendCodePoint(value < 0 ? digit : '0' + value);
            });
            return ascii.toString();
        }

        private static boolean isAcronym(String word) {
            return word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase);
        }
    }
}
