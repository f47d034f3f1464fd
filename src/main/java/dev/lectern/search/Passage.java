package dev.lectern.search;

import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a turn, short enough to be shown with what was found in it.
 *
 * @param part number of the part of the speech it belongs to, from 0; words are only found together within one
 * @param turn number of the turn; 0 for what stands above the text: title, subtitle, occasion
 * @param piece number within the turn, from 0
 * @param language BCP 47 tag where it is another than that of the speech; null otherwise
 * @param text the stretch
 * @param folded its words as PostgreSQL gets them
 */
record Passage(int part, int turn, int piece, @Nullable String language, String text, String folded) {

    /** About so many characters make a passage; cut at the end of a paragraph or, in a long one, of a word. */
    static final int LENGTH = 1_000;

    /**
     * A tsvector counts positions up to 16,383 and ends at 1 MiB. So many words, of so many characters together, stay well below
     * both, in every script; nearly every speech is one part.
     *
     * @see <a href="https://www.postgresql.org/docs/current/textsearch-limitations.html">PostgreSQL, limitations of text search</a>
     */
    static final int MOST_WORDS = 12_000;

    static final int MOST_CHARACTERS = 150_000;

    /** What its words weigh: those above the text more. */
    SearchVector.Weight weight() {
        return turn == 0 ? SearchVector.Weight.A : SearchVector.Weight.D;
    }

    /** Cuts a speech into its passages, in order. */
    static List<Passage> of(Speech speech) {
        var cutting = new Cutting();
        cutting.add(
                0,
                null,
                Stream.of(speech.title(), speech.subtitle(), speech.event())
                        .filter(Objects::nonNull)
                        .toList());
        for (Turn turn : speech.turns()) {
            cutting.add(turn.n(), turn.language(), turn.paragraphs());
        }
        return cutting.passages;
    }

    private static final class Cutting {
        private final List<Passage> passages = new ArrayList<>();
        private int part;
        private int words;
        private int characters;
        private int piece;
        private @Nullable String language;

        void add(int turn, @Nullable String language, List<String> paragraphs) {
            this.language = language;
            var text = new StringBuilder();
            piece = 0;
            for (String paragraph : paragraphs) {
                if (text.length() + paragraph.length() > LENGTH) {
                    end(turn, text);
                }
                text.append(text.isEmpty() ? "" : "\n").append(paragraph);
                while (text.length() > LENGTH) {
                    int cut = cut(text);
                    var rest = new StringBuilder(text.substring(cut));
                    text.setLength(cut);
                    end(turn, text);
                    text = rest;
                }
            }
            end(turn, text);
        }

        private void end(int turn, StringBuilder text) {
            String shown = text.toString().replace('\0', ' ');
            text.setLength(0);
            FoldedWords found = FoldedWords.of(shown);
            if (found.count() == 0) {
                return;
            }
            String folded = found.words();
            if (words + found.count() > MOST_WORDS || characters + folded.length() > MOST_CHARACTERS) {
                part++;
                words = 0;
                characters = 0;
            }
            words += found.count();
            characters += folded.length();
            passages.add(new Passage(part, turn, piece++, language, shown, folded));
        }

        /** After the last space, but for texts that have none; never within a character. */
        private static int cut(CharSequence text) {
            for (int i = LENGTH; i > LENGTH / 2; i--) {
                if (Character.isWhitespace(text.charAt(i - 1))) {
                    return i;
                }
            }
            return Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        }
    }
}
