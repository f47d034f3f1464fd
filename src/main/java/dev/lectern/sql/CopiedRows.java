package dev.lectern.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Rows of a table as {@code COPY} takes them: nothing is planned, cast or unquoted, so that many rows cost PostgreSQL less than an
 * {@code INSERT} of the same. No row may be there already. The values of a row come in the order of the columns.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
public final class CopiedRows {

    /** Ends in a byte that a conversion of line ends would change. */
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);

    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int END = -1;

    /**
     * About so many bytes lie in one array. In a heap of half a gigabyte one of 512 KB and more is a region of its own for G1, and each of
     * those can begin a search of the whole heap.
     *
     * @see <a href="https://docs.oracle.com/en/java/javase/17/gctuning/garbage-first-g1-garbage-collector1.html">Humongous objects</a>
     */
    private static final int PIECE = 1 << 16;

    /** The type {@code int4}. */
    private static final int INTEGER = 23;

    private final String table;
    private final List<String> columns;
    private final List<byte[]> full = new ArrayList<>();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
    private final DataOutputStream data = new DataOutputStream(piece);
    private int rows;

    /** Rows with these columns, all of which get a value. */
    public CopiedRows(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
        write(() -> {
            data.write(SIGNATURE);
            data.writeInt(NO_FLAGS);
            data.writeInt(NO_EXTENSION);
        });
    }

    /** Begins a row. */
    public CopiedRows row() {
        rows++;
        if (piece.size() >= PIECE) {
            full.add(piece.toByteArray());
            piece.reset();
        }
        return write(() -> data.writeShort(columns.size()));
    }

    public CopiedRows add(UUID value) {
        return write(() -> {
            data.writeInt(2 * Long.BYTES);
            data.writeLong(value.getMostSignificantBits());
            data.writeLong(value.getLeastSignificantBits());
        });
    }

    public CopiedRows add(int value) {
        return write(() -> {
            data.writeInt(Integer.BYTES);
            data.writeInt(value);
        });
    }

    /** Without the character U+0000, which PostgreSQL does not take. */
    public CopiedRows add(String value) {
        return add(value.getBytes(UTF_8));
    }

    /** An {@code int[]}. */
    public CopiedRows add(List<Integer> values) {
        return write(() -> {
            boolean empty = values.isEmpty();
            data.writeInt((empty ? 3 : 5 + 2 * values.size()) * Integer.BYTES);
            data.writeInt(empty ? 0 : 1); // dimensions
            data.writeInt(0); // no nulls
            data.writeInt(INTEGER);
            if (!empty) {
                data.writeInt(values.size());
                data.writeInt(1); // index of the first
                for (int value : values) {
                    data.writeInt(Integer.BYTES);
                    data.writeInt(value);
                }
            }
        });
    }

    /** A value in the binary form of its type. */
    public CopiedRows add(byte[] value) {
        return write(() -> {
            data.writeInt(value.length);
            data.write(value);
        });
    }

    boolean isEmpty() {
        return rows == 0;
    }

    String statement() {
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    }

    /** The whole, with its end; nothing can be added afterwards. */
    InputStream bytes() {
        write(() -> data.writeShort(END));
        full.add(piece.toByteArray());
        return new SequenceInputStream(Collections.enumeration(
                full.stream().map(ByteArrayInputStream::new).toList()));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private CopiedRows write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A buffer in memory takes whatever is written.", e);
        }
        return this;
    }
}
