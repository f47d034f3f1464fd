package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.Turn;
import java.util.List;

/** A turn whose words were taken apart, once, to hold it against many others. */
final class WordedTurn {

    /** To look for words in any order is so much quicker than to pair them. */
    private static final int EASE = 4;

    private final Turn turn;
    private final String text;
    private final List<String> words;

    /** Of each word its length, and its hash below; in order. */
    private final long[] keys;

    private WordedTurn(Turn turn) {
        this.turn = turn;
        this.text = text(turn);
        this.words = Words.split(text);
        this.keys = words.stream()
                .mapToLong(word -> (long) word.length() << 32 | word.hashCode() & 0xffff_ffffL)
                .sorted()
                .toArray();
    }

    static List<WordedTurn> of(List<Turn> turns) {
        return turns.stream().map(WordedTurn::new).toList();
    }

    /** What a turn says. */
    static String text(Turn turn) {
        return String.join("\n", turn.paragraphs());
    }

    Turn turn() {
        return turn;
    }

    String text() {
        return text;
    }

    /**
     * Whether two turns share at least so much of their words, in the same order; false when that is more than may be found out.
     *
     * @param least from 0 to 1
     */
    boolean isAlike(WordedTurn other, double least, Effort effort) {
        return !effort.isOver()
                && effort.spend(1)
                && share(Math.min(text.length(), other.text.length()), other) >= least
                && effort.spend(Math.min(keys.length, other.keys.length) / EASE)
                && mayBeAlike(other, least)
                && likeness(other, effort) >= least
                && !effort.isOver();
    }

    /**
     * Whether they share so much of their words in any order, of which those in the same order are a part. Takes no longer than to
     * read them, and less where the long words differ. Two words of one hash would count as the same, which finds too much, never
     * too little.
     */
    boolean mayBeAlike(WordedTurn other, double least) {
        int mine = text.length();
        int theirs = other.text.length();
        int i = keys.length - 1;
        int j = other.keys.length - 1;
        while (i >= 0 && j >= 0 && share(Math.min(mine, theirs), other) >= least) {
            long word = keys[i];
            long another = other.keys[j];
            if (word >= another) {
                i--;
            }
            if (another >= word) {
                j--;
            }
            mine -= word > another ? (int) (word >>> 32) : 0;
            theirs -= another > word ? (int) (another >>> 32) : 0;
        }
        return share(Math.min(mine, theirs), other) >= least;
    }

    /** Of long turns what stays is told by their paragraphs, as it will be shown. */
    private double likeness(WordedTurn other, Effort effort) {
        boolean isLong = (long) words.size() * other.words.size() > Gap.MOST_PAIRS;
        int kept = isLong
                ? Paragraphs.compare(turn.paragraphs(), other.turn.paragraphs(), effort).stream()
                        .mapToInt(WordedTurn::kept)
                        .sum()
                : kept(Words.compare(words, other.words, effort));
        return share(kept, other);
    }

    private static int kept(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.fate() == Fate.KEPT)
                .mapToInt(segment -> segment.text().length())
                .sum();
    }

    /** From 0 to 1: how much of both it is when they have so many characters in common. */
    private double share(int common, WordedTurn other) {
        int all = text.length() + other.text.length();
        return all == 0 ? 1 : (double) (2 * common) / all;
    }
}
