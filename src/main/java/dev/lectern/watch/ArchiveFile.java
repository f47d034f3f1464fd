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

    private final Path file;
    private final RecordStarts starts;
    private WarcReader reader;
    private boolean fresh = true;
    private boolean solid;
    private boolean told;
    private long position;
    private @Nullable Step pending;

    private ArchiveFile(Path file, RecordStarts starts, long position) throws IOException {
        this.file = file;
        this.starts = starts;
        this.position = position;
        this.reader = open(position);
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
     * @param position where a record begins
     */
    static ArchiveFile open(Path file, long position) throws IOException {
        return new ArchiveFile(file, RecordStarts.of(file), position);
    }

    /** The next record. The one before cannot be used any more. */
    Step next() throws IOException {
        Step ready = pending;
        pending = null;
        if (ready != null) {
            return ready;
        }
        try {
            return read();
        } catch (IOException | RuntimeException e) {
            return recover(e);
        }
    }

    private Step read() throws IOException {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
            return new Step.End();
        }
        fresh = false;
        told = false;
        position = reader.position();
        solid |= !starts.isAt(position);
        return new Step.Read(record.get());
    }

    /** The record that was read last turned out to be damaged, and this is told already. */
    void damaged() {
        told = true;
    }

    /** Where the record begins that was read last; 0 when nobody can begin there. */
    long position() {
        return solid ? 0 : position;
    }

    @Override
    public void close() throws IOException {
        reader.close();
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
        position = next < 0 ? starts.size() : next;
        reader.close();
        reader = open(position);
        fresh = true;
        told = false;
        if (known) {
            return next();
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

    private WarcReader open(long from) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            channel.position(from);
            return new WarcReader(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().findFirst().orElse("unreadable");
    }
}
