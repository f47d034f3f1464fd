package dev.lectern.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What the first bytes of a file tell of it. */
final class ArchiveForm {

    private static final int HEAD = 4096;
    private static final int START = 16;

    private ArchiveForm() {}

    /**
     * Why a file is none that can be read, if it is of a form that people take for WARC.
     *
     * @return one sentence; null when it looks well, or only damaged
     */
    static @Nullable String trouble(Path file) throws IOException {
        byte[] head = head(file, HEAD);
        String start = start(head);
        if (head.length < 4) {
            return "it has only " + head.length + " bytes";
        }
        if (start.startsWith("filedesc:")) {
            return "it is an ARC file, the format before WARC; convert it, for example with 'warcio recompress'"
                    + " (https://github.com/webrecorder/warcio), and give the result";
        }
        if (start.startsWith("PK\003\004")) {
            return "it is a ZIP file; if it is a WACZ package, unpack it and give the WARC files of its folder 'archive'";
        }
        if (start.startsWith("\u0028\u00b5\u002f\u00fd") || start.startsWith("\u005d\u002a\u004d\u0018")) {
            return "it is compressed with zstd; unpack it (zstd -d) and give the result";
        }
        return null;
    }

    /**
     * What tells a file from another with the same name. The first record of a WARC file has an id of its own, and records are
     * only ever appended.
     *
     * @param size of the file when it was seen; what was appended later does not matter
     */
    static String fingerprint(Path file, long size) throws IOException {
        try {
            byte[] head = head(file, (int) Math.min(HEAD, size));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(head));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] head(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private static String start(byte[] head) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return new String(in.readNBytes(START), ISO_8859_1);
        } catch (IOException e) {
            return new String(head, 0, Math.min(START, head.length), ISO_8859_1); // not gzipped
        }
    }
}
