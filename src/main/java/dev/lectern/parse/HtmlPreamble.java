package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The lines around the heading of an HTML page that belong to the text and are none of it: date, place, who. */
final class HtmlPreamble {

    private static final int ABOVE = 5;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_WRAPPERS = 4;

    private HtmlPreamble() {}

    /** Lines between the heading and the text, and those just above the heading that are plainly about the text. */
    static List<Block> of(List<HtmlBlock> blocks, HtmlHeading heading, int from) {
        List<Block> lines = new ArrayList<>();
        if (heading.end() == 0) {
            return lines;
        }
        int title = heading.end() - 1;
        for (int i = Math.max(0, title - ABOVE); i < title; i++) {
            if (isAbout(blocks.get(i), blocks.get(title)) || isCityBesideDay(blocks, i, title)) {
                lines.add(blocks.get(i).block());
            }
        }
        for (int i = heading.end(); i < from; i++) {
            lines.add(blocks.get(i).block());
        }
        return lines;
    }

    private static boolean isCityBesideDay(List<HtmlBlock> blocks, int at, int title) {
        if (!MetaRow.isCity(blocks.get(at).block().text())) {
            return false;
        }
        boolean above = at > 0 && isDay(blocks.get(at - 1), blocks.get(title));
        return above || isDay(blocks.get(at + 1), blocks.get(title));
    }

    private static boolean isDay(HtmlBlock line, HtmlBlock heading) {
        return MetaLine.isOnlyDateOrTime(line.block().text()) && isAbout(line, heading);
    }

    /** Only what shares a box with the heading: the date of a masthead is the day of the visit. */
    private static boolean isAbout(HtmlBlock line, HtmlBlock heading) {
        Element title = wrapped(heading.source());
        Element box = title.parent();
        if (box == null || line.block().text().length() > LONGEST_LINE) {
            return false;
        }
        String text = line.block().text();
        Element around = wrapped(line.source());
        boolean sibling = box.equals(around.parent())
                || box.equals(around)
                || line.source().equals(heading.source());
        if (sibling && (MetaLine.isOnlyDateOrTime(text) || Byline.isByline(text) || isDateline(text))) {
            return true;
        }
        if (line.block().marks().isEmpty() || box.normalName().equals("body")) {
            return false;
        }
        Element e = line.source().parent();
        while (e != null && !e.equals(box)) {
            e = e.parent();
        }
        return e != null;
    }

    /** {@code 28 August 2023, Moscow}, {@code Published on 3 May 2020}. */
    private static boolean isDateline(String text) {
        TitlePlace read = TitlePlace.of(text);
        return read.date() != null && read.apart() && (read.before().isEmpty() || FactLabel.of(text) != null);
    }

    /** The outermost element that holds this line and nothing else. */
    private static Element wrapped(Element line) {
        Element outer = line;
        for (int i = 0; i < MOST_WRAPPERS; i++) {
            Element parent = outer.parent();
            if (parent == null
                    || parent.normalName().equals("body")
                    || parent.childrenSize() > 1
                    || !parent.textNodes().stream().allMatch(TextNode::isBlank)) {
                break;
            }
            outer = parent;
        }
        return outer;
    }
}
