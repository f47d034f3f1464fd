package dev.lectern.search;

/**
 * The words of a text as PostgreSQL gets them, put together without a string for each, as every speech that arrives is read so.
 *
 * @param words in lower case and without what is silent, with one space between
 * @param count how many there are
 */
record FoldedWords(String words, int count) {

    /** Those of {@link Words#of(String)}. */
    static FoldedWords of(String text) {
        var folding = new Folding(text);
        Words.of(text, folding::add);
        return new FoldedWords(folding.all.toString(), folding.count);
    }

    private static final class Folding {
        private final String text;
        private final StringBuilder all;
        private int count;

        Folding(String text) {
            this.text = text;
            this.all = new StringBuilder(text.length());
        }

        void add(int start, int end) {
            int before = all.length();
            if (count > 0) {
                all.append(' ');
            }
            int begin = all.length();
            if (Words.isAscii(text, start, end)) {
                plain(start, end);
            } else {
                all.append(Words.foldAny(text.substring(start, end)));
            }
            if (Words.isWord(all.length() - begin)) {
                count++;
            } else {
                all.setLength(before);
            }
        }

        private void plain(int start, int end) {
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                all.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            }
        }
    }
}
