package dev.lectern.frontier;

import java.time.LocalDate;
import java.util.Map;

/**
 * How the pages of one day were read.
 *
 * @param day on which they were fetched (UTC)
 * @param pages how many
 * @param filled in how many of them there was a speech, and in how many of the speeches there was each field
 * @param words of all speeches together
 */
public record DayReadings(LocalDate day, long pages, Map<ReadField, Long> filled, long words) {

    public DayReadings {
        filled = Map.copyOf(filled);
    }

    /** How many pages, or speeches, might have it. */
    public long of(ReadField field) {
        return field == ReadField.SPEECH ? pages : filled(ReadField.SPEECH);
    }

    /** How many of them have it. */
    public long filled(ReadField field) {
        return filled.getOrDefault(field, 0L);
    }
}
