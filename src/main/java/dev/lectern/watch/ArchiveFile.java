package dev.lectern.watch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A WARC file, record by record. After one that cannot be read it goes on at the next place where a record begins.
 *
 * <p>Normally each record is gzipped for itself, so that reading can begin at any. A file that is gzipped as a whole has only one
 * place to begin; there the records that are done are read over, and what comes after damage is lost.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
 */
final class ArchiveFile implements AutoCloseable {

    /** So much of the file a header may take. Packed it may become a thousand times as large. */
    private static final long HEADER = 1024 * 1024;

    private static final long PACKED_HEADER = 16 * 1024;

    /** What deflate can make of a byte at most (RFC 1951), rounded up. */
    private static final long PACKING = 1040;

    private final FileChannel file;
    private final RecordStarts starts;
    private RecordBytes bytes;
    private WarcReader reader;
    private boolean fresh = true;
    private boolean solid;
    private boolean told;
    private long position;
    private long tail = -1;
    private long steps;
    private @Nullable Step last;
    private @Nullable Step pending;

    private ArchiveFile(FileChannel file, RecordStarts starts, long position) throws IOException {
        this.file = file;
        this.starts = starts;
        this.position = position;
        this.bytes = new RecordBytes(file);
        this.reader = reader(position);
    }

    /** What comes next in a file. */
    sealed interface Step {

        /** A record. */
        record Read(WarcRecord record) implements Step {}

        /** Something that cannot be read. */
        record Broken(String reason) implements Step {}

        /** Nothing. */
        record End() implements Step {}
    }

    /**
     * Opens a file.
     *
     * @param position where to begin; if no record begins there, it begins with the first
     */
    static ArchiveFile open(Path path, long position) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            RecordStarts starts = RecordStarts.of(file);
            return new ArchiveFile(file, starts, starts.beginsAt(position) ? position : 0);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The next record. The one before cannot be used any more. */
    Step next() throws IOException {
        Step ready = pending;
        pending = null;
        last = ready == null ? readOrRecover() : ready;
        steps += last instanceof Step.End ? 0 : 1;
        return last;
    }

    /** Takes a record back that was not used: it comes next once more. */
    void back() {
        if (last instanceof Step.Read) {
            pending = last;
            steps--;
        }
    }

    /** How many steps were taken since the file was opened. */
    long steps() {
        return steps;
    }

    private Step readOrRecover() throws IOException {
        try {
            return read();
        } catch (IOException | RuntimeException e) {
            return recover(e);
        }
    }

    private Step read() throws IOException {
        if (last instanceof Step.Read before) {
            last = null;
            before.record().body().consume();
        }
        bytes.header(starts.gzipped() ? PACKED_HEADER : HEADER);
        Optional<WarcRecord> record = reader.next();
        bytes.anything();
        if (record.isEmpty()) {
            boolean within = told || file.position() > file.size(); // over what is missing jwarc skips in silence
            tail = within && !solid ? position : tail;
            return new Step.End();
        }
        checkLength(record.get());
        fresh = false;
        told = false;
        position = reader.position();
        solid |= !starts.isAt(position);
        return new Step.Read(record.get());
    }

    private void checkLength(WarcRecord record) throws IOException {
        long length = record.body().size();
        // Packed, what is behind the header may have been taken from the file already.
        long most = starts.gzipped() ? file.size() * PACKING : file.size() - reader.position();
        if (length < 0 || length > most) {
            throw new IOException(
                    "its Content-Length is " + length + ", but there can be no more than " + most + " bytes");
        }
    }

    /** The record that was read last turned out to be damaged, and this is told already. */
    void damaged() {
        told = true;
    }

    /** Where the record begins that was read last, as far as the file can tell. */
    long position() {
        return position;
    }

    /**
     * Where to go on with the record that was read last. Where several records share a gzip member, the reader tells the
     * beginning of the next member for those that it has unpacked already. What is told then is a place where nothing begins.
     */
    long place() {
        if (!solid && last instanceof Step.Read read) {
            String id = read.record().headers().first("WARC-Record-ID").orElse("");
            solid = !starts.holds(position, id);
        }
        return solid ? Math.max(0, position - 1) : position;
    }

    /** At the end: where to go on if the file should grow. What it ended within may become whole. */
    long end() {
        return tail >= 0 ? tail : starts.size();
    }

    /** Whether reading can only begin at the beginning. */
    boolean solid() {
        return solid;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        file.close();
    }

    /**
     * The failure is of the record before, which may be told already, or of one after it. If that is the one at the next place
     * where a record begins, it fails again there, and is told then.
     */
    private Step recover(Exception e) throws IOException {
        String reason = "at byte " + position + ": " + firstLine(e);
        boolean known = told;
        boolean unsure = !fresh;
        long next = solid ? -1 : starts.after(position);
        if (next < 0 && starts.size() == position) {
            return new Step.End();
        }
        tail = next < 0 && !solid ? position : -1;
        position = next < 0 ? starts.size() : next;
        reader.close();
        reader = reader(position);
        fresh = true;
        told = false;
        last = null;
        if (known) {
            return readOrRecover();
        }
        if (unsure && next >= 0) {
            try {
                pending = read();
            } catch (IOException | RuntimeException again) {
                return recover(again);
            }
        }
        return new Step.Broken(reason);
    }

    private WarcReader reader(long from) throws IOException {
        file.position(from);
        bytes = new RecordBytes(file);
        return new WarcReader(bytes);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        String line = message.lines().findFirst().orElse("unreadable");
        return e instanceof NumberFormatException ? "its Content-Length is no number (" + line + ")" : line;
    }
}
