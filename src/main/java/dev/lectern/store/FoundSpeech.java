package dev.lectern.store;

import dev.lectern.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A speech of a list: its place in the order, and the position of its newest change. */
record FoundSpeech(Instant announcedAt, UUID id, long position, float rank) {

    /** Reads announced_at, id, position. */
    static final Database.Row<FoundSpeech> READING = row -> read(row, 0);

    /** Reads the same and rank. */
    static final Database.Row<FoundSpeech> READING_RANKED = row -> read(row, row.getFloat(4));

    private static FoundSpeech read(ResultSet row, float rank) throws SQLException {
        return new FoundSpeech(
                row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class), row.getLong(3), rank);
    }

    SpeechCursor place() {
        return new SpeechCursor(announcedAt, id);
    }
}
