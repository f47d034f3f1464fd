package dev.lectern.search;

import java.util.List;

/**
 * A turn in which something was found.
 *
 * @param turn number of the turn; 0 for what stands above the text: title, subtitle, occasion
 * @param snippet a piece of it, as stretches of plain text in order; whoever shows them escapes them like any text
 */
public record Hit(int turn, List<Stretch> snippet) {

    /**
     * A stretch of text.
     *
     * @param text as published: it may hold anything, also what looks like markup
     * @param match whether it is what was asked for
     */
    public record Stretch(String text, boolean match) {}

    public Hit {
        snippet = List.copyOf(snippet);
    }
}
