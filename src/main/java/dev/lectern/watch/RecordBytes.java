package dev.lectern.watch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of a file for jwarc's reader, which itself puts no limit to the header of a record and, at the end of a file, asks
 * for more as long as there are only line ends. Closing it leaves the file open.
 */
final class RecordBytes implements SeekableByteChannel {

    private static final int MOST_ENDS = 8;

    private final FileChannel file;
    private long most = Long.MAX_VALUE;
    private long left = Long.MAX_VALUE;
    private int ends;
    private boolean open = true;

    RecordBytes(FileChannel file) {
        this.file = file;
    }

    /** From now on a header is read, which may take so many bytes of the file. */
    void header(long bytes) {
        most = bytes;
        left = bytes;
        ends = 0;
    }

    /** From now on anything is read. */
    void anything() {
        header(Long.MAX_VALUE);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (left <= 0) {
            throw new IOException("the header of the record is longer than " + most + " bytes of the file");
        }
        int read = file.read(into);
        if (read < 0) {
            ends++;
            if (ends > MOST_ENDS) {
                throw new EOFException("the file ends within a record");
            }
        }
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public boolean isOpen() {
        return open && file.isOpen();
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
