package dev.lectern.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page that could not be read, with all that is needed to look at it and to try again. */
@Entity
public class Reject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String url;
    public String source;

    /** Where it failed: {@code read}, {@code parse} or {@code store}. */
    public String stage;

    /** What is wrong in one word; null when an older program refused it. */
    public @Nullable String code;

    /** One sentence. */
    public String reason;

    /** Where Lectern failed; null when the page is at fault. */
    public @Nullable String stack;

    public String sha256;

    @Column(name = "content_type")
    public @Nullable String contentType;

    @Column(name = "http_status")
    public int httpStatus;

    @Column(name = "body_gzip")
    public byte[] bodyGzip;

    public String arrival;

    /** As JSON; null when an older program refused it. */
    public @Nullable String hints;

    /** When these bytes were fetched last; null when an older program refused it. */
    @Column(name = "fetched_at")
    public @Nullable Instant fetchedAt;

    @Column(name = "first_seen")
    public Instant firstSeen;

    @Column(name = "last_seen")
    public Instant lastSeen;

    /** How often the same bytes failed at the same stage. */
    public int times;
}
