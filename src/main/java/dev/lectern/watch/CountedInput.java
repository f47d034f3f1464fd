package dev.lectern.watch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes were read, so that there can be an end to them. */
abstract class CountedInput extends FilterInputStream {

    CountedInput(InputStream in) {
        super(in);
    }

    /**
     * So many bytes were read.
     *
     * @throws IOException if these are too many
     */
    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }
}
