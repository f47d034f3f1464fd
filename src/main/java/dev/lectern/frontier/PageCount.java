package dev.lectern.frontier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many pages of a source there are of each sort.
 *
 * @param seen heard of
 * @param newToday of these, news heard of since midnight (UTC)
 * @param newLately of these, news heard of in the last 30 days
 * @param published whose bytes Kafka acknowledged
 * @param speeches that hold a speech
 * @param notSpeeches that were read and hold none
 * @param rejected that could not be read
 * @param failing whose last look failed
 * @param blocked whose last look was turned away
 */
public record PageCount(
        @JsonProperty("pagesSeen") long seen,
        @JsonProperty("newToday") long newToday,
        @JsonProperty("newLast30Days") long newLately,
        long published,
        long speeches,
        long notSpeeches,
        long rejected,
        @JsonProperty("pagesFailing") long failing,
        @JsonProperty("pagesBlocked") long blocked) {

    /** No page. */
    public static final PageCount NONE = new PageCount(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static PageCount read(ResultSet row) throws SQLException {
        return new PageCount(
                row.getLong("seen"),
                row.getLong("new_today"),
                row.getLong("new_lately"),
                row.getLong("published"),
                row.getLong("speeches"),
                row.getLong("not_speeches"),
                row.getLong("rejected"),
                row.getLong("failing"),
                row.getLong("blocked"));
    }
}
