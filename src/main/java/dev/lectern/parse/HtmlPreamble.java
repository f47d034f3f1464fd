package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The lines around the heading of an HTML page that belong to the text and are none of it: date, place, who. */
final class HtmlPreamble {

    private static final int ABOVE = 5;
    private static final int LONGEST_LINE = 300;

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
        Element box = heading.source().parent();
        if (box == null || line.block().text().length() > LONGEST_LINE) {
            return false;
        }
        boolean sibling = box.equals(line.source().parent()) || line.source().equals(heading.source());
        if (sibling
                && (MetaLine.isOnlyDateOrTime(line.block().text())
                        || Byline.isByline(line.block().text()))) {
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
}
