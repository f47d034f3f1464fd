package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the charset of a page: byte order mark, Content-Type, the page's own declaration, then what the bytes look
 * like. A declaration that the bytes contradict does not count, since servers often declare a default.
 */
final class CharsetChoice {

    /** So few sequences of UTF-8 may stand in text of another multi-byte charset by chance. */
    private static final int FEW_SEQUENCES = 8;

    private static final int FEW_BYTES = 12;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> WESTERN = Set.of("windows-1252", "ISO-8859-15", "windows-1254", "x-MacRoman");
    private static final Set<String> MULTI_BYTE =
            Set.of("GB18030", "Big5-HKSCS", "EUC-JP", "ISO-2022-JP", "windows-31j", "x-windows-949");

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
        Charset declared = declared(body, contentType, utf8);
        boolean few = declared != null && MULTI_BYTE.contains(declared.name()) && utf8.sequences() <= FEW_SEQUENCES;
        if (!few && utf8.sequences() > 0 && utf8.errors() * 20 <= utf8.sequences()) {
            return StandardCharsets.UTF_8; // many valid sequences never happen by chance
        }
        if (declared != null) {
            return declared;
        }
        Charset detected = CharsetDetection.of(body);
        if (detected != null) {
            return detected;
        }
        return utf8.errors() == 0 ? StandardCharsets.UTF_8 : looksForeign(body) ? CyrillicGuess.of(body) : WINDOWS_1252;
    }

    /** The first declaration that the bytes do not contradict. */
    private static @Nullable Charset declared(byte[] body, @Nullable String contentType, Utf8Check utf8) {
        Charset header = DeclaredCharset.ofHeader(contentType);
        if (header != null && !isContradicted(header, body, utf8)) {
            return header;
        }
        Charset page = DeclaredCharset.ofPage(body);
        return page != null && !page.equals(header) && !isContradicted(page, body, utf8) ? page : null;
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

    private static boolean isContradicted(Charset declared, byte[] body, Utf8Check utf8) {
        if (declared.name().startsWith("UTF-16")) {
            return true; // it would have a byte order mark or zeros
        }
        if (declared.equals(StandardCharsets.UTF_8)) {
            return utf8.errors() > utf8.sequences();
        }
        if (MULTI_BYTE.contains(declared.name())) {
            return hasManyErrors(new String(body, declared));
        }
        return WESTERN.contains(declared.name()) && looksForeign(body);
    }

    /** Whether a charset of several bytes a character left too much undecoded to be the right one. */
    static boolean hasManyErrors(String decoded) {
        int errors = 0;
        int foreign = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            errors += c == '\uFFFD' ? 1 : 0;
            foreign += c >= 0x80 ? 1 : 0;
        }
        return errors > 3 && errors * 20 > foreign;
    }

    /** In Western text bytes above 0x80 stand alone between ASCII letters; in other scripts they stand side by side. */
    static boolean looksForeign(byte[] body) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] < 0) {
                high++;
                boolean neighbour = (i > 0 && body[i - 1] < 0) || (i + 1 < body.length && body[i + 1] < 0);
                paired += neighbour ? 1 : 0;
            }
        }
        return high >= FEW_BYTES && paired * 4 > high * 3;
    }
}
