package dev.lectern.parse;

import java.util.Locale;

/** Words that speakers use of themselves and to their listeners, and that who tells of others does not need. */
final class SpokenWords {

    private SpokenWords() {}

    static boolean any(String text) {
        return count(text).own() > 0;
    }

    /**
     * Words of a text.
     *
     * @param all how many there are
     * @param own how many of them are words of a speaker
     */
    record Count(int all, int own) {

        Count plus(Count other) {
            return new Count(all + other.all, own + other.own);
        }
    }

    static Count count(String text) {
        int all = 0;
        int own = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                all++;
                own += isOwn(text.substring(start, i)) ? 1 : 0;
                start = -1;
            }
        }
        return new Count(all, own);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isOwn(String word) {
        // US and IT are a country and a trade, us and it are not.
        boolean shout = word.length() > 1 && Capitals.areAll(word) && word.length() < 4;
        return !shout && Vocabulary.SPOKEN.has(word.toLowerCase(Locale.ROOT));
    }
}
