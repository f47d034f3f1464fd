package dev.lectern.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression of stored pages. */
public final class Gzip {

    /** Of zlib, whose default is 6: that takes half as long again to save a few bytes in a hundred. */
    private static final int LEVEL = 4;

    private static final class Output extends GZIPOutputStream {

        Output(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }

    private Gzip() {}

    /** Compresses bytes. */
    public static byte[] compress(byte[] bytes) {
        var out = new ByteArrayOutputStream(Math.max(64, bytes.length / 4));
        try (var gzip = new Output(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return out.toByteArray();
    }

    /**
     * Restores bytes.
     *
     * @throws UncheckedIOException if the bytes are no gzip
     */
    public static byte[] decompress(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A stored body is damaged: it is no gzip.", e);
        }
    }
}
