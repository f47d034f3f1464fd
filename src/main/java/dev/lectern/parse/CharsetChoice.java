package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the charset of a page: byte order mark, Content-Type, the page's own declaration, then what the bytes look
 * like. A declaration that the bytes contradict does not count, since servers often declare a default.
 */
final class CharsetChoice {

    private static final int PRESCAN = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private CharsetChoice() {}

    static Charset of(byte[] body, @Nullable String contentType) {
        Charset marked = byByteOrderMark(body);
        if (marked != null) {
            return marked;
        }
        Charset wide = Utf8Check.wideWithoutMark(body);
        if (wide != null) {
            return wide;
        }
        Utf8Check utf8 = Utf8Check.of(body);
        if (utf8.sequences() > 0 && utf8.errors() * 20 <= utf8.sequences()) {
            return StandardCharsets.UTF_8; // many valid sequences never happen by chance
        }
        Charset declared = declared(contentType);
        if (declared == null) {
            declared = declared(new String(body, 0, Math.min(PRESCAN, body.length), StandardCharsets.ISO_8859_1));
        }
        if (declared != null && !isContradicted(declared, utf8)) {
            return declared;
        }
        if (utf8.errors() == 0) {
            return StandardCharsets.UTF_8;
        }
        return looksCyrillic(body) ? WINDOWS_1251 : WINDOWS_1252;
    }

    static int byteOrderMarkLength(byte[] body) {
        Charset marked = byByteOrderMark(body);
        if (marked == null) {
            return 0;
        }
        return marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    private static @Nullable Charset byByteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** The value behind the first {@code charset=} or XML {@code encoding=}, if Java knows it. */
    static @Nullable Charset declared(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset");
        int skip = "charset".length();
        if (at < 0 && lower.startsWith("<?xml")) {
            at = lower.indexOf("encoding");
            skip = "encoding".length();
        }
        if (at < 0) {
            return null;
        }
        int i = at + skip;
        while (i < lower.length() && " \t\r\n='\"".indexOf(lower.charAt(i)) >= 0) {
            i++;
        }
        int end = i;
        while (end < lower.length() && isNameCharacter(lower.charAt(end))) {
            end++;
        }
        return byName(lower.substring(i, end));
    }

    private static @Nullable Charset byName(String name) {
        if (name.isEmpty()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name);
            // Browsers read these two as windows-1252, and pages count on it.
            boolean western = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return western ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a declaration that names nothing is no declaration
        }
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static boolean isContradicted(Charset declared, Utf8Check utf8) {
        boolean wide = declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32");
        return wide || (declared.equals(StandardCharsets.UTF_8) && utf8.errors() > utf8.sequences());
    }

    /** In Cyrillic text bytes above 0xC0 stand side by side; in Western text they stand alone between ASCII letters. */
    private static boolean looksCyrillic(byte[] body) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < body.length; i++) {
            if ((body[i] & 0xFF) >= 0xC0) {
                high++;
                if (i > 0 && (body[i - 1] & 0xFF) >= 0xC0) {
                    paired++;
                }
            }
        }
        return paired * 2 > high;
    }
}
