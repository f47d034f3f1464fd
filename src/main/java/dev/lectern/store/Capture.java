package dev.lectern.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page as fetched, kept for every revision that it made. */
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

    /** The bytes, compressed with gzip; see {@link Gzip}. */
    @Column(name = "body_gzip")
    public byte[] bodyGzip;
}
