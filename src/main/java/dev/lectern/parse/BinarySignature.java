package dev.lectern.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** File formats that are no page, told by their first bytes. */
final class BinarySignature {

    private record Signature(byte[] start, String name) {
        Signature(String start, String name) {
            this(latin(start), name);
        }
    }

    private static final List<Signature> KNOWN = List.of(
            new Signature("%PDF-", "a PDF document"),
            new Signature("\u0089PNG\r\n", "a PNG image"),
            new Signature("GIF8", "a GIF image"),
            new Signature("\u00FF\u00D8\u00FF", "a JPEG image"),
            new Signature("PK\u0003\u0004", "a ZIP archive or an office document"),
            new Signature("PK\u0005\u0006", "an empty ZIP archive"),
            new Signature("\u001F\u008B", "compressed with gzip"),
            new Signature("BZh", "compressed with bzip2"),
            new Signature("\u00FD7zXZ", "compressed with xz"),
            new Signature("(\u00B5/\u00FD", "compressed with Zstandard"),
            new Signature("7z\u00BC\u00AF", "a 7-Zip archive"),
            new Signature("Rar!\u001A", "a RAR archive"),
            new Signature("\u00D0\u00CF\u0011\u00E0", "an old office document"),
            new Signature("{\\rtf", "an RTF document"),
            new Signature("OggS", "an Ogg recording"),
            new Signature("ID3", "an MP3 recording"),
            new Signature("\u007FELF", "a program"),
            new Signature("wOFF", "a font"),
            new Signature("wOF2", "a font"));

    private static final List<String> RIFF_FORMS = List.of("WEBP", "WAVE", "AVI ");

    private BinarySignature() {}

    /** Name of the format with its article, or null when the first bytes are of none that is known. */
    static @Nullable String of(byte[] body) {
        for (Signature signature : KNOWN) {
            if (startsWith(body, 0, signature.start)) {
                return signature.name;
            }
        }
        if (startsWith(body, 0, latin("RIFF"))
                && RIFF_FORMS.stream().anyMatch(form -> startsWith(body, 8, latin(form)))) {
            return "a WebP image or a recording";
        }
        if (startsWith(body, 4, latin("ftyp"))) {
            return "a film or an image (ISO media)";
        }
        return null;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] body, int offset, byte[] start) {
        if (body.length < offset + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (body[offset + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
