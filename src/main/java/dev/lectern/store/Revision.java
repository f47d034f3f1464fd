package dev.lectern.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One state of a speech, as one capture showed it. Older captures that arrive late are kept as history. */
@Entity
@IdClass(Revision.Key.class)
public class Revision {

    /** Which speech and which of its revisions. */
    public record Key(UUID speechId, int number) {}

    @Id
    @Column(name = "speech_id")
    public UUID speechId;

    /** From 1, in the order of storing. */
    @Id
    public int number;

    @Column(name = "capture_id")
    public long captureId;

    @Column(name = "scraped_at")
    public Instant scrapedAt;

    @Column(name = "stored_at")
    public Instant storedAt;

    /** The {@link dev.lectern.speech.Speech} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    /** See {@link ContentHash}. */
    @Column(name = "content_hash")
    public String contentHash;

    @Column(name = "parser_version")
    public String parserVersion;

    /** Pages in other languages to which the page led, as JSON; null where an older program stored it, and of what was taken down. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String alternates;
}
