package dev.lectern.parse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settles what becomes of a hyphen at the end of a line that goes on in the next: whether it parts a word for want of
 * room or belongs to a compound. The first that says something decides:
 *
 * <ol>
 *   <li>a hyphen that the next line repeats, or that no line may end at, is one of the word
 *   <li>the text itself: which of the two forms stands elsewhere within a line, and more often
 *   <li>digits beside the hyphen, a capital behind it, or an abbreviation in capitals before it keep it
 *   <li>a soft hyphen, or the sign of text recognition for one, goes
 *   <li>in English the dictionary: a word that it knows is joined
 *   <li>{@code and}, {@code und} and the like are words of their own behind {@code pre-}
 *   <li>in English the dictionary again: two words of which it does not know the compound keep the hyphen
 *   <li>words that the language always writes with a hyphen ({@code peut-être}, {@code кто-то}), and single letters
 *   <li>small letters on both sides are joined
 *   <li>whatever is left keeps its hyphen
 * </ol>
 *
 * <p>A word is looked up only when it was parted somewhere, so that one walk over the text finds them all, however many
 * lines it has.
 */
final class LineEndHyphens {

    /** What is kept of a hyphen. */
    enum Kept {
        NOTHING,
        HYPHEN,
        /** The hyphen stands for the rest of a word: {@code pre- and post-war}. */
        HYPHEN_AND_SPACE
    }

    private static final int LONGEST = 120;

    private final List<PlainLine> lines;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Boolean> english = new HashMap<>();
    private String language = "";

    private LineEndHyphens(List<PlainLine> lines) {
        this.lines = lines;
    }

    /** {@code goesOn} has the lines that belong to the paragraph of the line before them. */
    static LineEndHyphens of(List<PlainLine> lines, BitSet goesOn) {
        LineEndHyphens hyphens = new LineEndHyphens(lines);
        for (int i = goesOn.nextSetBit(1); i >= 0; i = goesOn.nextSetBit(i + 1)) {
            BrokenWord word =
                    BrokenWord.at(lines.get(i - 1).text(), lines.get(i).text());
            if (word != null) {
                hyphens.counts.put(word.joined(), 0);
                hyphens.counts.put(word.hyphened(), 0);
            }
        }
        if (!hyphens.counts.isEmpty()) {
            lines.forEach(line -> hyphens.count(line.text()));
            List<String> texts = lines.stream().map(PlainLine::text).toList();
            LanguageGuess guess = LanguageGuess.of(texts, null, Hints.NONE);
            hyphens.language = guess == null ? "" : guess.tag();
        }
        return hyphens;
    }

    /** Puts the line behind the one with which the paragraph ends. */
    void join(StringBuilder paragraph, int line) {
        String before = lines.get(line - 1).text();
        String next = lines.get(line).text();
        BrokenWord word = BrokenWord.at(before, next);
        if (word == null) {
            paragraph.append(' ').append(next);
            return;
        }
        paragraph.setLength(paragraph.length() - 1);
        char hyphen = word.isSoft() ? '-' : word.sign();
        switch (kept(word)) {
            case NOTHING -> paragraph.append(next);
            case HYPHEN -> paragraph.append(hyphen).append(next, word.repeated() ? 1 : 0, next.length());
            case HYPHEN_AND_SPACE -> paragraph.append(hyphen).append(' ').append(next);
        }
    }

    private Kept kept(BrokenWord word) {
        if (word.repeated() || word.sign() == '\u2011') {
            return Kept.HYPHEN;
        }
        int joined = counts.getOrDefault(word.joined(), 0);
        int hyphened = counts.getOrDefault(word.hyphened(), 0);
        if (joined != hyphened) {
            return joined > hyphened ? Kept.NOTHING : Kept.HYPHEN;
        }
        if (word.hasDigit() || word.isCapitalBehind() || word.isShoutedBefore()) {
            return Kept.HYPHEN;
        }
        boolean known = language.equals("en") && isEnglish(word.joined());
        if (word.isSoft() || known) {
            return Kept.NOTHING;
        }
        if (isOf(Vocabulary.HYPHENS.meaning(word.right()))) {
            return Kept.HYPHEN_AND_SPACE;
        }
        boolean compound = isEnglishCompound(word) || isWrittenWithHyphen(word) || word.hasLoneLetter();
        return !compound && word.isSmall() ? Kept.NOTHING : Kept.HYPHEN;
    }

    /** Names are in no dictionary, and their syllables are words at times. */
    private boolean isEnglishCompound(BrokenWord word) {
        return language.equals("en") && !word.named() && isEnglish(word.left()) && isEnglish(word.right());
    }

    private boolean isWrittenWithHyphen(BrokenWord word) {
        return isOf(Vocabulary.HYPHENS.meaning(word.left() + '-'))
                || isOf(Vocabulary.HYPHENS.meaning('-' + word.right()))
                || isOf(Vocabulary.HYPHENS.meaning(word.hyphened()));
    }

    private boolean isOf(String languages) {
        return !language.isEmpty() && (' ' + languages + ' ').contains(' ' + language + ' ');
    }

    private boolean isEnglish(String word) {
        return english.computeIfAbsent(word.toLowerCase(Locale.ROOT), EnglishWords::has);
    }

    /** Counts the words of a line that are looked for, and pairs of words with a hyphen between them. */
    private void count(String line) {
        String previous = "";
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while (i < line.length() && (BrokenWord.isWord(line.charAt(i)) || BrokenWord.isInner(line, i))) {
                i++;
            }
            if (i == start) {
                previous = "";
                i++;
                continue;
            }
            String word = line.substring(start, i).toLowerCase(Locale.ROOT);
            boolean parted = i + 1 == line.length() && BrokenWord.isHyphen(line.charAt(i));
            boolean hyphen = i + 1 < line.length() && BrokenWord.isHyphen(line.charAt(i));
            if (!parted) {
                found(word);
                found(previous.isEmpty() ? "" : previous + '-' + word);
            }
            previous = hyphen ? word : "";
            i += hyphen ? 1 : 0;
        }
    }

    /** A word is there also behind an elided article: {@code l'inter-}. Longer runs are no words. */
    private void found(String word) {
        if (word.length() > LONGEST) {
            return;
        }
        for (int from = 0; from >= 0 && from < word.length(); ) {
            counts.computeIfPresent(from == 0 ? word : word.substring(from), (each, count) -> count + 1);
            int apostrophe = Math.max(word.indexOf('\'', from), word.indexOf('’', from));
            from = apostrophe < 0 ? -1 : apostrophe + 1;
        }
    }
}
