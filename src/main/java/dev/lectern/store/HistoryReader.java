package dev.lectern.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells what was announced of a speech. Blocks, and throws {@link ReadFailed} when PostgreSQL does not answer. */
@Singleton
public class HistoryReader {

    private static final String OF_SPEECH = """
            select position, change, changed, revision, scraped_at, announced_at
            from feed_entry where speech_id = ? and position is not null order by position desc limit 500""";

    private final DataSource database;

    HistoryReader(DataSource database) {
        this.database = database;
    }

    /** What was announced, newest first; empty when there is no such speech. */
    public List<SpeechEvent> of(UUID speech) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_SPEECH)) {
            query.setObject(1, speech);
            var events = new ArrayList<SpeechEvent>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(new SpeechEvent(
                            rows.getLong(1),
                            rows.getString(2),
                            List.of((String[]) rows.getArray(3).getArray()),
                            rows.getInt(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new ReadFailed("the history of the speech " + speech, e);
        }
    }
}
