package dev.lectern.store;

import dev.lectern.alternate.Alternate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speech that is to be compared.
 *
 * @param revision number of its newest revision
 * @param excerpt whether it is taken for one of a longer speech
 * @param url address of the page that this was read from; null when nothing is left of it
 * @param contentType as the server gave it
 * @param alternates pages in other languages to which it leads; null when its page is to be read for them
 * @param bodyGzip the page; null when it need not be read, is large, or nothing is left of it
 * @param large id of the capture that holds a large page; null when that is not needed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared by equals
public record UncomparedSpeech(
        UUID id,
        int revision,
        String state,
        @Nullable String language,
        List<String> speakers,
        @Nullable LocalDate spokenFrom,
        @Nullable LocalDate spokenTo,
        boolean excerpt,
        @Nullable String url,
        @Nullable String contentType,
        @Nullable List<Alternate> alternates,
        byte @Nullable [] bodyGzip,
        @Nullable Long large) {

    public UncomparedSpeech {
        speakers = List.copyOf(speakers);
        alternates = alternates == null ? null : List.copyOf(alternates);
    }

    static UncomparedSpeech read(ResultSet row) throws SQLException {
        return new UncomparedSpeech(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("state"),
                row.getString("language"),
                List.of((String[]) row.getArray("speakers").getArray()),
                row.getObject("spoken_from", LocalDate.class),
                row.getObject("spoken_to", LocalDate.class),
                row.getBoolean("excerpt"),
                row.getString("url"),
                row.getString("content_type"),
                Optional.ofNullable(row.getString("alternates"))
                        .map(KeptAlternates::of)
                        .orElse(null),
                row.getBytes("body_gzip"),
                row.getObject("large", Long.class));
    }

    /** Whether there is anything to compare. */
    public boolean stands() {
        return state.equals(StoredSpeech.AVAILABLE) || state.equals(StoredSpeech.WITHDRAWN);
    }
}
