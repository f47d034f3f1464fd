package dev.lectern.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.WarcReader;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The places of a WARC file at which records begin, going by what stands there. */
final class RecordStarts {

    private static final byte[] RECORD = "WARC/1.".getBytes(US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final int PIECE = 64 * 1024;

    /** To see what begins at a place, so much is read, and what can be read of it at once. */
    private static final int LOOK = 16 * 1024;

    private final FileChannel file;
    private final boolean gzipped;
    private final long size;

    private RecordStarts(FileChannel file, boolean gzipped, long size) {
        this.file = file;
        this.gzipped = gzipped;
        this.size = size;
    }

    static RecordStarts of(FileChannel file) throws IOException {
        return new RecordStarts(file, isAt(file, 0, GZIP), file.size());
    }

    /** Bytes of the file. */
    long size() {
        return size;
    }

    boolean gzipped() {
        return gzipped;
    }

    /** Whether a record begins there, going by the first bytes. */
    boolean isAt(long position) throws IOException {
        return position == 0 || isAt(file, position, gzipped ? GZIP : RECORD);
    }

    /** Whether reading can begin there for sure. */
    boolean beginsAt(long position) throws IOException {
        return position == 0 || isAt(position) && begins(position);
    }

    /** Where the next record begins after a place; negative when there is none. */
    long after(long position) throws IOException {
        byte[] sign = gzipped ? GZIP : RECORD;
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        for (long from = position + 1; from < size; from += PIECE - sign.length) {
            piece.clear();
            int read = file.read(piece, from);
            for (int i = 0; i + sign.length <= read; i++) {
                if (matches(piece.array(), i, sign) && begins(from + i)) {
                    return from + i;
                }
            }
        }
        return -1;
    }

    /** The sign alone also stands in the middle of data by chance. */
    private boolean begins(long position) throws IOException {
        if (!gzipped) {
            return isAt(file, position - 1, new byte[] {'\n'});
        }
        try {
            InputStream in = new GZIPInputStream(from(file, position, LOOK), 512);
            return Arrays.equals(in.readNBytes(RECORD.length), RECORD);
        } catch (IOException e) {
            return false; // no gzip member begins here
        }
    }

    /** Whether the record that begins there is the one with an id. */
    boolean holds(long position, String id) {
        try (var reader = new WarcReader(from(file, position, LOOK))) {
            return reader.next()
                    .map(record ->
                            record.headers().first("WARC-Record-ID").orElse("").equals(id))
                    .orElse(false);
        } catch (IOException | RuntimeException e) {
            return false; // what is there cannot be read
        }
    }

    /** The bytes from a place on; where the channel itself stands does not matter. */
    private static InputStream from(FileChannel file, long position, int most) {
        return new InputStream() {
            private long at = position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length > 0 && at >= position + most) {
                    return -1;
                }
                int read = file.read(ByteBuffer.wrap(into, offset, length), at);
                at += Math.max(0, read);
                return read;
            }
        };
    }

    private static boolean isAt(FileChannel channel, long position, byte[] sign) throws IOException {
        ByteBuffer there = ByteBuffer.allocate(sign.length);
        return channel.read(there, position) == sign.length && Arrays.equals(there.array(), sign);
    }

    private static boolean matches(byte[] piece, int at, byte[] sign) {
        return Arrays.equals(piece, at, at + sign.length, sign, 0, sign.length);
    }
}
