package dev.lectern.watch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the content codings of a body (RFC 9110, section 8.4). */
final class ContentCoding {

    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    /** What can be undone here, for {@code Accept-Encoding}; Brotli is native code that not every platform has. */
    static final String OFFERED = BROTLI ? "gzip, deflate, br, zstd" : "gzip, deflate, zstd";

    /** A proxy may pack what the server has packed; whoever packs more often means no good. */
    private static final int DEEPEST = 2;

    /** The largest window that a server may ask for, 8 MB (RFC 9659). The library's own limit is 128 MB. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final int BUFFER = 8 * 1024;
    private static final Pattern COMMA = Pattern.compile(",");

    private ContentCoding() {}

    /** The body is in a coding that was not asked for. */
    static final class Unknown extends IOException {

        private static final long serialVersionUID = 1L;

        Unknown(String codings) {
            super("The server used the content coding '" + codings + "', although only " + OFFERED
                    + " were offered, at most " + DEEPEST + " on top of each other.");
        }
    }

    /**
     * The body as it was before.
     *
     * @param headers values of Content-Encoding, in order
     */
    static InputStream undo(InputStream body, List<String> headers) throws IOException {
        List<String> codings = new ArrayList<>();
        for (String header : headers) {
            for (String coding : COMMA.split(header, -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity") && !name.equals("none")) {
                    codings.add(name);
                }
            }
        }
        if (codings.size() > DEEPEST) {
            throw new Unknown(String.join(", ", codings));
        }
        Collections.reverse(codings);
        InputStream in = body;
        for (String coding : codings) {
            in = undo(in, coding);
        }
        return in;
    }

    private static InputStream undo(InputStream packed, String coding) throws IOException {
        var in = new PushbackInputStream(packed, 1);
        int first = in.read();
        if (first < 0) {
            return in; // an empty body with the header on top is common and not an error
        }
        in.unread(first);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(new Members(in), BUFFER);
            case "deflate" -> deflate(in, first);
            case "br" -> brotli(in);
            case "zstd" -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
            default -> throw new Unknown(coding);
        };
    }

    /**
     * A gzip file may have several members (RFC 1952, section 2.2). The JDK looks for the next one only where more bytes are
     * said to be there at once, which the network cannot tell.
     */
    private static final class Members extends FilterInputStream {

        Members(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    private static InputStream brotli(InputStream in) throws IOException {
        if (!BROTLI) {
            throw new Unknown("br");
        }
        return new BrotliInputStream(in, BUFFER);
    }

    /** Meant is zlib, but some servers send the bare deflate stream; a zlib header begins with 0x78. */
    private static InputStream deflate(InputStream in, int first) {
        var inflater = new Inflater(first != 0x78);
        return new InflaterInputStream(in, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }
}
