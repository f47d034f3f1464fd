package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;

/** Reads a page: the one entrance to this package. It keeps no state; one instance serves all threads. */
public final class PageParser {

    /** Version of the rules, kept with every speech; it changes whenever the same page may read differently. */
    public static final String VERSION = "1.2.0";

    /**
     * Reads a page.
     *
     * @param body bytes of the page, without content-coding
     * @param hints what is known of it beforehand
     * @return one of the three results, whatever the bytes are
     */
    public ParseResult parse(byte[] body, Hints hints) {
        Decoder.Decoded decoded = Decoder.decode(body, hints.contentType());
        if (decoded instanceof Decoder.Text text) {
            return read(text.text(), hints);
        }
        var none = (Decoder.NoText) decoded;
        return new ParseResult.Unreadable(none.code(), none.reason());
    }

    private static ParseResult read(String text, Hints hints) {
        PageForm form = PageForm.of(text, hints.contentType(), hints.url());
        return switch (form) {
            case HTML -> html(text, hints);
            case MARKDOWN, PLAIN -> SpeechReading.of(PlainReader.read(PlainText.of(text), form), hints);
            case JSON -> json(text, hints);
            case FEED ->
                new ParseResult.NotASpeech(
                        null,
                        List.of(),
                        "The page is a feed or a sitemap: a list of pages, and no speech itself.",
                        Evidence.TEXT,
                        false);
            case XML ->
                new ParseResult.Unreadable(
                        "xml",
                        "The page is an XML document of a kind that is not read; HTML, plain text or Markdown was expected.");
            case MIME ->
                new ParseResult.Unreadable(
                        "mime",
                        "The page is a MIME message with parts (MHTML or e-mail); the HTML inside it was expected.");
        };
    }

    private static ParseResult html(String text, Hints hints) {
        return TameMarkup.hasTooManyTags(text)
                ? new ParseResult.Unreadable(
                        "too-many-tags",
                        "The page has more than " + TameMarkup.MOST_TAGS
                                + " tags, more than any page that people read; a page with fewer was expected.")
                : SpeechReading.of(HtmlReader.read(TameMarkup.of(text), hints), hints);
    }

    private static ParseResult json(String text, Hints hints) {
        ContentItem item = ContentItem.of(text);
        if (item != null && TameMarkup.hasTooManyTags(text)) {
            return html(text, hints);
        }
        return item == null
                ? new ParseResult.Unreadable(
                        "json",
                        "The page is JSON without the fields title and details.body"
                                + " of the GOV.UK Content API; HTML, plain text or Markdown was expected.")
                : SpeechReading.of(ContentItemReader.read(item, hints), hints);
    }
}
