package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of a vocabulary, found in a line in one walk over its words however many phrases there are. A phrase is
 * found as whole words; scripts that do not part words are searched as they stand.
 */
final class Phrases {

    private static final char FIRST_UNPARTED = '\u2E80';

    /** A power of two; several times as many as a vocabulary has first words. */
    private static final int MARKS = 1 << 12;

    /**
     * A phrase in a line.
     *
     * @param phrase as the vocabulary has it
     * @param meaning of the phrase; empty when it has none
     * @param at index of its first character
     */
    record Match(String phrase, String meaning, int at) {}

    private final Map<String, List<Match>> byFirstWord = new HashMap<>();

    /** Marks of all first words. Most words of a line are none of these, and need not be cut out and looked up to tell. */
    private final BitSet firstWords = new BitSet(MARKS);

    private final List<Match> signs = new ArrayList<>();
    private final List<Match> unparted = new ArrayList<>();

    private Phrases() {}

    static Phrases of(Vocabulary vocabulary) {
        Phrases phrases = new Phrases();
        for (String phrase : vocabulary.words()) {
            Match entry = new Match(phrase, vocabulary.meaning(phrase), 0);
            boolean word = Character.isLetterOrDigit(phrase.charAt(0)) && phrase.charAt(0) < FIRST_UNPARTED;
            if (word) {
                String first = phrase.substring(0, wordEnd(phrase, 0));
                phrases.firstWords.set(mark(first, 0, first.length()));
                phrases.byFirstWord
                        .computeIfAbsent(first, key -> new ArrayList<>())
                        .add(entry);
            } else {
                (phrase.charAt(0) < FIRST_UNPARTED ? phrases.signs : phrases.unparted).add(entry);
            }
        }
        return phrases;
    }

    /** Every phrase of the line, which is in small letters, in the order of the line. */
    List<Match> in(String folded) {
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = wordEnd(folded, at);
            if (end > at) {
                add(folded, at, end, found);
            }
            at = Math.max(end, at + 1);
        }
        search(signs, folded, found);
        if (isUnparted(folded)) {
            search(unparted, folded, found);
        }
        return found;
    }

    private static void search(List<Match> entries, String folded, List<Match> found) {
        for (Match entry : entries) {
            int index = folded.indexOf(entry.phrase);
            if (index >= 0) {
                found.add(new Match(entry.phrase, entry.meaning, index));
            }
        }
    }

    /** Most lines of most pages hold no such letter, and need not be searched for phrases of them. */
    private static boolean isUnparted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_UNPARTED) {
                return true;
            }
        }
        return false;
    }

    /** The phrases with which the line begins. */
    List<Match> opening(String folded) {
        List<Match> found = new ArrayList<>();
        int end = wordEnd(folded, 0);
        if (end > 0) {
            add(folded, 0, end, found);
        }
        for (List<Match> entries : List.of(signs, unparted)) {
            for (Match entry : entries) {
                if (folded.startsWith(entry.phrase)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private void add(String folded, int at, int wordEnd, List<Match> found) {
        if (!firstWords.get(mark(folded, at, wordEnd))) {
            return;
        }
        for (Match entry : byFirstWord.getOrDefault(folded.substring(at, wordEnd), List.of())) {
            int end = at + entry.phrase.length();
            boolean ends = end >= folded.length()
                    || !Character.isLetterOrDigit(folded.charAt(end))
                    || !Character.isLetterOrDigit(folded.charAt(end - 1));
            if (folded.startsWith(entry.phrase, at) && ends) {
                found.add(new Match(entry.phrase, entry.meaning, at));
            }
        }
    }

    private static int mark(String text, int begin, int end) {
        return ((text.charAt(begin) * 31 + text.charAt(end - 1)) * 31 + end - begin) & (MARKS - 1);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
