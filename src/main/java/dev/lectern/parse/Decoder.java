package dev.lectern.parse;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** First stage: the bytes of a page become text, or a sentence that says why they cannot. */
final class Decoder {

    private static final int SAMPLE = 1 << 16;

    /** What became of the bytes. */
    sealed interface Decoded {}

    /** Text without U+0000; other controls are left for {@link CleanText}. */
    record Text(String text) implements Decoded {}

    /** No text: {@code code} is a word for what is wrong, {@code reason} a sentence for people. */
    record NoText(String code, String reason) implements Decoded {}

    private Decoder() {}

    static Decoded decode(byte[] body, @Nullable String contentType) {
        if (body.length == 0) {
            return new NoText(
                    "empty", "The page is empty: 0 bytes came; a page of HTML, plain text or Markdown was expected.");
        }
        String format = BinarySignature.of(body);
        if (format != null) {
            return new NoText(
                    "binary", "The bytes are " + format + "; a page of HTML, plain text or Markdown was expected.");
        }
        Charset charset = CharsetChoice.of(body, contentType);
        String text = decode(body, charset);
        if (isMostlyControls(text)) {
            return new NoText(
                    "no-text",
                    "The bytes are no text: too many of them are control characters;"
                            + " a page of HTML, plain text or Markdown was expected.");
        }
        text = TwiceEncoded.undone(withoutNul(text));
        if (text.isBlank()) {
            return new NoText("empty", "The page is empty: it holds nothing but white space.");
        }
        return new Text(text);
    }

    private static String decode(byte[] body, Charset charset) {
        int start = CharsetChoice.byteOrderMarkLength(body);
        return new String(body, start, body.length - start, charset); // what is malformed becomes U+FFFD
    }

    private static boolean isMostlyControls(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int bad = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
                bad++;
            }
        }
        return bad * 20 > end;
    }

    private static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
