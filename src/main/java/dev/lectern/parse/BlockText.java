package dev.lectern.parse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the text of one block and how much of it is bold at the start or inside links. */
final class BlockText {

    private final StringBuilder raw = new StringBuilder();
    private int bold;
    private int links;
    private int boldEnd;
    private boolean plainSeen;
    private int linked;
    private int letters;

    /** Adds words, of which so many characters are no white space. */
    void add(String words, int inked) {
        raw.append(words);
        letters += inked;
        linked += links > 0 ? inked : 0;
        if (inked > 0 && bold == 0) {
            plainSeen = true;
        }
        if (inked > 0 && bold > 0 && !plainSeen) {
            boldEnd = raw.length();
        }
    }

    void openBold() {
        bold++;
    }

    void closeBold() {
        bold--;
    }

    void openLink() {
        links++;
    }

    void closeLink() {
        links--;
    }

    /** The block gathered so far, and a fresh start; null when there is no text. */
    @Nullable
    Block take(Block.Kind kind, Set<Block.Mark> marks) {
        String text = CleanText.line(raw.toString());
        int lead = boldEnd == 0 ? 0 : CleanText.line(raw.substring(0, boldEnd)).length();
        double share = letters == 0 ? 0 : (double) linked / letters;
        clear();
        return text.isEmpty() ? null : new Block(kind, text, lead, 1, share, marks);
    }

    boolean endsWithColon() {
        int i = raw.length() - 1;
        while (i >= 0 && CleanText.isSpace(raw.charAt(i))) {
            i--;
        }
        return i >= 0 && raw.charAt(i) == ':';
    }

    /** The last few characters. */
    String end() {
        return raw.substring(Math.max(0, raw.length() - 10));
    }

    boolean hasInk() {
        return letters > 0;
    }

    void clear() {
        raw.setLength(0);
        boldEnd = 0;
        plainSeen = false;
        linked = 0;
        letters = 0;
    }
}
