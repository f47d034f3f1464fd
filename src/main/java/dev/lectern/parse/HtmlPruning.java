package dev.lectern.parse;

import java.util.BitSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what of a page is furniture by its element, its role or the words of its class names. */
final class HtmlPruning {

    /** A wrapper with a telling name may hold the whole text. */
    private static final double MOST_TEXT = 0.4;

    /** Comments and notes about cookies may well be longer than the text, if there is one beside them. */
    private static final int ENOUGH_TEXT = 200;

    private static final double MANY_LINKS = 0.4;

    private HtmlPruning() {}

    /**
     * The roots of what is furniture; what is below them is not named again.
     *
     * @param kept element that a hint names as the text: it and what holds it are no furniture
     */
    static BitSet furniture(PageTree tree, TextMass mass, @Nullable Element kept) {
        BitSet out = new BitSet(tree.size());
        int text = tree.indexOf(kept);
        double total = Math.max(1, mass.running(0));
        int i = 1;
        while (i < tree.size()) {
            boolean spared = text >= 0 && (tree.contains(i, text) || tree.contains(text, i));
            if (!spared && isFurniture(tree, mass, i, total)) {
                out.set(i);
                i = tree.end(i);
            } else {
                i++;
            }
        }
        return out;
    }

    /** Only what is hidden and the menus, for pages whose names mislead. */
    static BitSet unseen(PageTree tree, TextMass mass) {
        BitSet out = new BitSet(tree.size());
        double total = Math.max(1, mass.running(0));
        int i = 1;
        while (i < tree.size()) {
            boolean unseen = tree.has(i, ElementTraits.HIDDEN) && mass.running(i) <= MOST_TEXT * total;
            if (unseen || tree.has(i, ElementTraits.NAV)) {
                out.set(i);
                i = tree.end(i);
            } else {
                i++;
            }
        }
        return out;
    }

    private static boolean isFurniture(PageTree tree, TextMass mass, int at, double total) {
        if (tree.has(at, ElementTraits.FRAME)) {
            return false;
        }
        boolean wrapper = mass.holdsMainHeading(at) || tree.has(at, ElementTraits.TEXT_NAME);
        if (tree.has(at, ElementTraits.OVERLAY) && !wrapper && total - mass.running(at) >= ENOUGH_TEXT) {
            return true;
        }
        if (tree.has(at, ElementTraits.HIDDEN | ElementTraits.OVERLAY)) {
            return mass.running(at) <= MOST_TEXT * total;
        }
        boolean named = tree.has(at, ElementTraits.FURNITURE)
                || (tree.has(at, ElementTraits.BOX) && (mass.running(at) == 0 || mass.linkShare(at) > MANY_LINKS));
        if (!named || mass.running(at) > MOST_TEXT * total) {
            return false;
        }
        // Headers of sites often hold the title of the page.
        return !mass.holdsMainHeading(at) || tree.has(at, ElementTraits.NAV);
    }
}
