package dev.lectern.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A change of a speech, written in the transaction of the change itself and without a position. The relay adds position,
 * time and both rendered forms in SQL, so those columns are not mapped.
 */
@Entity
@Table(name = "feed_entry")
public class FeedEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "speech_id")
    public UUID speechId;

    public int revision;

    /** Word of a {@link dev.lectern.speech.ChangeKind}. */
    public String change;

    public String[] changed;

    /** {@link dev.lectern.speech.SpeechChange.PreviousFacts} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String previous;

    public String arrival;

    @Column(name = "stored_at")
    public Instant storedAt;

    @Column(name = "scraped_at")
    public Instant scrapedAt;

    /** The place in the trace at which the change was stored. */
    @Column(name = "trace_parent")
    public @Nullable String traceParent;
}
