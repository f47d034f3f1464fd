package dev.lectern.watch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The characters of an XML document as servers send it: with a wrong encoding, blanks before the declaration, characters that
 * XML does not have, a document type that nobody needs. Lines keep their numbers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7303#section-3">RFC 7303, section 3</a>
 */
final class XmlText {

    private static final int PROLOG = 4096;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    /** One that only names a type, without definitions of its own: nothing is read from where it points. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s[^\\[\\]<>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROOT = Pattern.compile(
            "\\A(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?])?\\s*>)*+<([\\w.:-]+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private XmlText() {}

    /**
     * Decodes a document.
     *
     * @param contentType as the server gave it; null when it did not
     */
    static String of(byte[] body, @Nullable String contentType) {
        String text = decode(body, contentType);
        return NOT_XML.matcher(text).replaceAll(" ");
    }

    /** The same without a document type that defines nothing, and with the first tag at the very beginning. */
    static String withoutDoctype(String text) {
        Matcher doctype = DOCTYPE.matcher(text);
        String rest = text;
        if (doctype.find() && doctype.start() < PROLOG) {
            String lines = "\n".repeat((int) doctype.group().lines().count() - 1);
            rest = text.substring(0, doctype.start()) + lines + text.substring(doctype.end());
        }
        return rest.strip();
    }

    /** Lines that {@link #withoutDoctype} takes away before the first tag. */
    static int linesBefore(String text) {
        int first = text.length() - text.stripLeading().length();
        return (int) text.substring(0, first).chars().filter(c -> c == '\n').count();
    }

    /** Name of the outermost element in small letters, without prefix; empty when the text is no XML or HTML. */
    static String root(String text) {
        Matcher root = ROOT.matcher(text.substring(0, Math.min(text.length(), 4 * PROLOG)));
        if (!root.find()) {
            return "";
        }
        String name = root.group(1).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String decode(byte[] body, @Nullable String contentType) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return new String(body, 3, body.length - 3, UTF_8);
        }
        if (starts(body, 0xFE, 0xFF) || starts(body, 0, '<')) {
            return new String(body, UTF_16BE).replaceFirst("^\\uFEFF", "");
        }
        if (starts(body, 0xFF, 0xFE) || starts(body, '<', 0)) {
            return new String(body, UTF_16LE).replaceFirst("^\\uFEFF", "");
        }
        for (Charset charset : candidates(body, contentType)) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(body))
                        .toString();
            } catch (CharacterCodingException e) {
                // The server said so, but it is not so.
                continue;
            }
        }
        return new String(body, Charset.forName("windows-1252"));
    }

    /**
     * In the order in which they are tried. Text that is valid UTF-8 is UTF-8 whatever is said of it, unless it is in one of
     * the old encodings that switch by escape sequences and look like ASCII.
     */
    private static List<Charset> candidates(byte[] body, @Nullable String contentType) {
        List<Charset> all = new ArrayList<>();
        Matcher declared = DECLARED.matcher(new String(body, 0, Math.min(body.length, PROLOG), ISO_8859_1));
        Charset inside = declared.find() ? charset(declared.group(1)) : null;
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        Charset outside = type == null ? null : type.charset();
        if (inside != null && inside.name().startsWith("ISO-2022")) {
            all.add(inside);
        }
        all.add(UTF_8);
        if (inside != null) {
            all.add(inside);
        }
        if (outside != null) {
            all.add(outside);
        }
        return all;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null; // a name that nobody knows says nothing
        }
    }

    private static boolean starts(byte[] body, int... first) {
        if (body.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((body[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
