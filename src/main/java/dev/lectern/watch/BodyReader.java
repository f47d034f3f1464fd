package dev.lectern.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;

/** Reads the bytes of a response, removes the content coding, and stops as soon as there are too many. */
final class BodyReader {

    /** What {@link #read} can undo, for {@code Accept-Encoding}. */
    static final String CODINGS = "gzip, deflate";

    private final long most;

    BodyReader(long most) {
        this.most = most;
    }

    /** The body is larger than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("The page is larger than " + most + " bytes, the limit of lectern.page.max-size.");
        }
    }

    /** The body is in a coding that was not asked for. */
    static final class UnknownCoding extends IOException {

        private static final long serialVersionUID = 1L;

        UnknownCoding(String coding) {
            super("The server used the content coding '" + coding + "', although only " + CODINGS + " were offered.");
        }
    }

    /**
     * Reads all of it.
     *
     * @throws TooLarge if there are more bytes than allowed, before or after the coding is removed
     */
    byte[] read(Response response) throws IOException {
        if (response.body().contentLength() > most) {
            throw new TooLarge(most);
        }
        String coding = response.header("Content-Encoding", "identity");
        try (InputStream in = decoded(response.body().byteStream(), coding == null ? "identity" : coding)) {
            var bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
                if (bytes.size() > most) {
                    throw new TooLarge(most);
                }
            }
            return bytes.toByteArray();
        }
    }

    private static InputStream decoded(InputStream in, String coding) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "none" -> in;
            case "gzip", "x-gzip" -> gzip(in);
            case "deflate" -> deflate(in);
            default -> throw new UnknownCoding(coding);
        };
    }

    /** An empty body with the header on top is common and not an error. */
    private static InputStream gzip(InputStream in) throws IOException {
        var ahead = new PushbackInputStream(in, 1);
        int first = ahead.read();
        if (first < 0) {
            return ahead;
        }
        ahead.unread(first);
        return new GZIPInputStream(ahead);
    }

    /** Meant is zlib, but some servers send the bare deflate stream; a zlib header begins with 0x78. */
    private static InputStream deflate(InputStream in) throws IOException {
        var ahead = new PushbackInputStream(in, 1);
        int first = ahead.read();
        if (first < 0) {
            return ahead;
        }
        ahead.unread(first);
        return new InflaterInputStream(ahead, new Inflater(first != 0x78));
    }
}
