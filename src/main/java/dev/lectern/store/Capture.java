package dev.lectern.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A page as fetched. Its body may have been erased since; what is known of it stays. */
@Entity
public class Capture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Canonical URL. */
    public String url;

    /** SHA-256 of the bytes as fetched, lower-case hexadecimal. */
    public String sha256;

    @Column(name = "fetched_at")
    public Instant fetchedAt;

    @Column(name = "content_type")
    public @Nullable String contentType;

    @Column(name = "http_status")
    public int httpStatus;

    /** Number of bytes as fetched. */
    public int size;

    /** The bytes, compressed with gzip; see {@link Gzip}. Null when they were erased. */
    @Column(name = "body_gzip")
    public byte @Nullable [] bodyGzip;

    /** Id of the source that led to it; null where it was kept before that was written down. */
    public @Nullable String source;

    /** {@link dev.lectern.page.KeptHeaders} as JSON; null when none is known. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String headers;

    /** When the body was stored, from which its age counts; null where that was not written down yet. */
    @Column(name = "stored_at")
    public @Nullable Instant storedAt;
}
