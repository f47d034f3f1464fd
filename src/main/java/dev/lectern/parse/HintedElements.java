package dev.lectern.parse;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the selectors of a source find on a page; empty where there is no selector or it finds nothing.
 *
 * @param title text of the title
 * @param body element that holds the text
 * @param date text of the date on which it was spoken
 */
record HintedElements(
        @Nullable String title,
        @Nullable Element body,
        @Nullable String date) {

    private static final int LONGEST_LABEL = 200;

    /** Finds them, and sets the labels apart so that the turns begin there. Ask before anything is taken out. */
    static HintedElements in(Document page, Hints hints) {
        for (Element label : Selection.all(page, hints.labelSelector())) {
            setApart(label);
        }
        return new HintedElements(
                text(Selection.first(page, hints.titleSelector())),
                Selection.first(page, hints.bodySelector()),
                date(Selection.first(page, hints.dateSelector())));
    }

    /** What a style sheet sets apart is made bold, with a colon behind it: so does a page print its labels. */
    private static void setApart(Element label) {
        String text = CleanText.line(label.text());
        if (text.isEmpty() || text.length() > LONGEST_LABEL) {
            return;
        }
        char last = text.charAt(text.length() - 1);
        if (!label.isBlock()) {
            label.tagName("b");
        }
        label.html("");
        label.appendElement("b").text(last == ':' || last == '：' || last == '-' ? text : text + ":");
        if (!label.isBlock()) {
            label.after(" ");
        }
    }

    private static @Nullable String date(@Nullable Element element) {
        String text = text(element);
        if (element == null || (text != null && DateReader.first(text) != null)) {
            return text;
        }
        String attribute = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        return attribute.isBlank() ? text : CleanText.line(attribute);
    }

    private static @Nullable String text(@Nullable Element element) {
        String text = element == null ? "" : CleanText.line(element.text());
        return text.isEmpty() ? null : text;
    }
}
