package dev.lectern.parse;

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
                boolean unparted = text.charAt(start) >= '\u2E80';
                all += unparted ? (i - start + 1) / 2 : 1;
                own += unparted ? unparted(text.substring(start, i)) : isOwn(text, start, i) ? 1 : 0;
                start = -1;
            }
        }
        return new Count(all, own);
    }

    /** Words of the text outside quotation marks: what a reporter quotes is not his own. */
    static Count unquoted(String text) {
        if (!hasQuotes(text)) {
            return count(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '“' || c == '«' || c == '„' || c == '「' || (c == '"' && depth == 0);
            boolean closes = c == '”' || c == '»' || c == '」' || (c == '"' && depth > 0) || (c == '“' && depth > 0);
            if (closes) {
                depth = 0;
            } else if (opens) {
                depth = 1;
            }
            out.append(depth > 0 || closes ? ' ' : c);
        }
        return count(out.toString());
    }

    private static boolean hasQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c >= 0x80 && "“”«»„「」".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Chinese and Japanese do not part words; a run of characters may hold several. */
    private static int unparted(String run) {
        int own = 0;
        for (int i = 0; i < run.length(); i++) {
            boolean one = Vocabulary.SPOKEN.has(run.substring(i, i + 1));
            boolean two = !one && i + 2 <= run.length() && Vocabulary.SPOKEN.has(run.substring(i, i + 2));
            own += one || two ? 1 : 0;
        }
        return own;
    }

    private static boolean isOwn(String text, int start, int end) {
        if (!Vocabulary.SPOKEN.has(text, start, end)) {
            return false;
        }
        // US and IT are a country and a trade, us and it are not.
        String word = text.substring(start, end);
        return word.length() == 1 || word.length() >= 4 || !Capitals.areAll(word);
    }
}
