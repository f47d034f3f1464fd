package dev.lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The different stems of a text. All vectors of the text are written by it, so that strings are compared once. */
final class Lexicon {

    /** So many stems have most speeches. */
    private static final int USUAL = 512;

    private final Map<String, Stem> stems = new HashMap<>(2 * USUAL);
    private final List<Stem> sorted = new ArrayList<>(USUAL);

    /** A stem, the same object wherever it stands in the text. */
    static final class Stem {
        private final String text;
        private final byte[] bytes;
        private int number;

        private Stem(String text) {
            this.text = text;
            this.bytes = text.getBytes(UTF_8);
        }

        String text() {
            return text;
        }

        /** In UTF-8. */
        byte[] bytes() {
            return bytes;
        }

        /** In the order of the lexicon, from 0; known when all stems are added. */
        int number() {
            return number;
        }
    }

    /** The stem of a word. */
    Stem of(String stem) {
        Stem known = stems.get(stem);
        if (known == null) {
            known = new Stem(stem);
            stems.put(stem, known);
            sorted.add(known);
        }
        return known;
    }

    /** All of them, nearly always in the order of PostgreSQL, which sorts what it gets in another. */
    List<Stem> sorted() {
        sorted.sort((one, other) -> one.text.compareTo(other.text));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).number = i;
        }
        return sorted;
    }
}
