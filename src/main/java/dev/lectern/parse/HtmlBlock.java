package dev.lectern.parse;

import org.jsoup.nodes.Element;

/**
 * A block with the element it came from.
 *
 * @param at number of the element in the {@link PageTree}
 * @param level 1 to 6 for a heading, else 0
 */
record HtmlBlock(Block block, Element source, int at, int level) {}
