package dev.lectern.parse;

import org.jsoup.nodes.Element;

/**
 * A block with the element it came from.
 *
 * @param level 1 to 6 for a heading, else 0
 */
record HtmlBlock(Block block, Element source, int level) {

    boolean isIn(Element container) {
        for (Element e = source; e != null; e = e.parent()) {
            if (e.equals(container)) {
                return true;
            }
        }
        return false;
    }
}
