package dev.lectern.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import okhttp3.Response;
import okio.Buffer;
import okio.Okio;
import okio.Source;

/** Reads the bytes of a response, removes the content coding, and stops as soon as there are too many. */
final class BodyReader {

    private static final long PIECE = 64 * 1024;

    private final long most;
    private final boolean cut;

    /**
     * A reader.
     *
     * @param most bytes, before and after the coding is removed
     * @param cut whether the rest of a longer body is left unread; else it is an error
     */
    BodyReader(long most, boolean cut) {
        this.most = most;
        this.cut = cut;
    }

    /** The body is larger than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("The answer is larger than " + most
                    + " bytes, which is the limit (for pages lectern.page.max-size).");
        }
    }

    /**
     * Reads all of it, or as much as allowed.
     *
     * @throws TooLarge if there is more than allowed
     */
    byte[] read(Response response) throws IOException {
        if (!cut && response.body().contentLength() > most) {
            throw new TooLarge(most);
        }
        var raw = new Counted(response.body().byteStream());
        var bytes = new Buffer();
        try (InputStream decoded = ContentCoding.undo(raw, response.headers("Content-Encoding"));
                Source source = decoded == raw ? response.body().source() : Okio.source(decoded)) {
            while (source.read(bytes, PIECE) >= 0) {
                if (bytes.size() > most) {
                    throw new TooLarge(most);
                }
            }
            if (decoded != raw) {
                // What breaks behind the packed bytes, or what the unpacking took for its end, comes up here.
                raw.transferTo(OutputStream.nullOutputStream());
            }
        } catch (TooLarge e) {
            if (!cut) {
                throw e;
            }
        }
        return bytes.readByteArray(Math.min(bytes.size(), most));
    }

    /** A packed body can be endless and yet unpack to nothing. */
    private final class Counted extends CountedInput {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        void count(int bytes) throws TooLarge {
            count += bytes;
            if (count > most) {
                throw new TooLarge(most);
            }
        }
    }
}
