package dev.lectern.parse;

/** Reads a page: the one entrance to this package. It keeps no state; one instance serves all threads. */
public final class PageParser {

    /** Version of the rules, kept with every speech; it changes whenever the same page may read differently. */
    public static final String VERSION = "1.0.0";

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
            return SpeechReading.of(read(text.text(), hints), hints);
        }
        return new ParseResult.Unreadable(((Decoder.NoText) decoded).reason());
    }

    private static PageText read(String text, Hints hints) {
        PageForm form = PageForm.of(text, hints.contentType(), hints.url());
        return form == PageForm.HTML ? HtmlReader.read(text, hints) : PlainReader.read(text, form);
    }
}
