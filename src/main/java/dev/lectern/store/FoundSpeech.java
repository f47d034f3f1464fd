package dev.lectern.store;

import dev.lectern.sql.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;

/** A speech of a list: its place in the order, and the position of its newest change. */
record FoundSpeech(Instant announcedAt, UUID id, long position, float rank) {

    /** The order of the list. */
    static final Comparator<FoundSpeech> NEWEST_FIRST = Comparator.comparing(FoundSpeech::announcedAt)
            .thenComparing(FoundSpeech::id, FoundSpeech::inOrderOfBytes)
            .reversed();

    /** Reads announced_at, id, position. */
    static final Database.Row<FoundSpeech> READING = row -> new FoundSpeech(
            row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class), row.getLong(3), 0);

    /** PostgreSQL compares ids byte by byte; Java takes their halves for signed numbers. */
    private static int inOrderOfBytes(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    SpeechCursor place() {
        return new SpeechCursor(announcedAt, id);
    }
}
