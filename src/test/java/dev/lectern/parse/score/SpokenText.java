package dev.lectern.parse.score;

import dev.lectern.speech.Turn;
import java.util.List;

/** The text of a speech on one line, with and without the labels: a gold file may have them in or out. */
record SpokenText(String bare, String labelled) {

    static SpokenText of(List<Turn> turns) {
        StringBuilder bare = new StringBuilder();
        StringBuilder labelled = new StringBuilder();
        for (Turn turn : turns) {
            labelled.append(turn.label() == null ? "" : turn.label() + " ");
            for (String paragraph : turn.paragraphs()) {
                bare.append(paragraph).append(' ');
                labelled.append(paragraph).append(' ');
            }
        }
        return new SpokenText(letters(bare.toString()), letters(labelled.toString()));
    }

    boolean begins(String text) {
        return bare.startsWith(letters(text)) || labelled.startsWith(letters(text));
    }

    boolean ends(String text) {
        return bare.endsWith(letters(text)) || labelled.endsWith(letters(text));
    }

    boolean holds(String text) {
        return labelled.contains(letters(text));
    }

    String head(int length) {
        return labelled.substring(0, Math.min(length, labelled.length()));
    }

    String tail(int length) {
        return labelled.substring(Math.max(0, labelled.length() - length));
    }

    /** What ends a label (a colon, a stop and a dash, wide spaces) differs from site to site and is not scored. */
    private static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isLetterOrDigit(c) ? c : ' ').forEach(kept::appendCodePoint);
        return Folded.of(kept.toString());
    }
}
