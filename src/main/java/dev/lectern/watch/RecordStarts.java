package dev.lectern.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The places of a WARC file at which records begin, going by what stands there. */
final class RecordStarts {

    private static final byte[] RECORD = "WARC/1.".getBytes(US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final int PIECE = 64 * 1024;

    private final Path file;
    private final boolean gzipped;
    private final long size;

    private RecordStarts(Path file, boolean gzipped, long size) {
        this.file = file;
        this.gzipped = gzipped;
        this.size = size;
    }

    static RecordStarts of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new RecordStarts(file, isAt(channel, 0, GZIP), channel.size());
        }
    }

    /** Bytes of the file. */
    long size() {
        return size;
    }

    /** Whether a record begins there. */
    boolean isAt(long position) throws IOException {
        if (position == 0) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return isAt(channel, position, gzipped ? GZIP : RECORD);
        }
    }

    /** Where the next record begins after a place; negative when there is none. */
    long after(long position) throws IOException {
        byte[] sign = gzipped ? GZIP : RECORD;
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long from = position + 1; from < size; from += PIECE - sign.length) {
                piece.clear();
                int read = channel.read(piece, from);
                for (int i = 0; i + sign.length <= read; i++) {
                    if (matches(piece.array(), i, sign) && begins(channel, from + i)) {
                        return from + i;
                    }
                }
            }
            return -1;
        }
    }

    /** The sign alone also stands in the middle of data by chance. */
    private boolean begins(FileChannel channel, long position) throws IOException {
        if (!gzipped) {
            return isAt(channel, position - 1, new byte[] {'\n'});
        }
        try (FileChannel own = FileChannel.open(file)) {
            own.position(position);
            InputStream in = new GZIPInputStream(Channels.newInputStream(own), 512);
            return Arrays.equals(in.readNBytes(RECORD.length), RECORD);
        } catch (IOException e) {
            return false; // no gzip member begins here
        }
    }

    private static boolean isAt(FileChannel channel, long position, byte[] sign) throws IOException {
        ByteBuffer there = ByteBuffer.allocate(sign.length);
        return channel.read(there, position) == sign.length && Arrays.equals(there.array(), sign);
    }

    private static boolean matches(byte[] piece, int at, byte[] sign) {
        return Arrays.equals(piece, at, at + sign.length, sign, 0, sign.length);
    }
}
