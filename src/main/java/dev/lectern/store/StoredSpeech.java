package dev.lectern.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A text given once. The row carries the facts of its newest revision, for lists and filters; what is searched is written by
 * {@link dev.lectern.search.TurnIndex}.
 */
@Entity
@DynamicUpdate
@Table(name = "speech")
public class StoredSpeech {

    /** State of a speech whose page stands. */
    public static final String AVAILABLE = "available";

    /** State of a speech whose page is gone. */
    public static final String WITHDRAWN = "withdrawn";

    /** State of a speech that turned out to be another one. */
    public static final String MERGED = "merged";

    /** State of a speech that an editor had erased; see {@link Erasure}. */
    public static final String ERASED = "erased";

    @Id
    public UUID id;

    public String url;

    /** Number of the speech on its page, from 0. */
    public int part;

    public String source;
    public @Nullable String publisher;
    public @Nullable String country;
    public String state;

    /** Number of the newest revision. */
    public int revision;

    /** When the capture of the newest revision was fetched. */
    @Column(name = "scraped_at")
    public Instant scrapedAt;

    /** Newest observation that showed the speech, or that it is gone; what is older is history. */
    @Column(name = "confirmed_at")
    public Instant confirmedAt;

    /** Newest observation of its page, whatever it showed. */
    @Column(name = "seen_at")
    public Instant seenAt;

    /** How often its URL has answered with something else since it last showed the speech. */
    @Column(name = "failed_rechecks")
    public int failedRechecks;

    public String arrival;
    public @Nullable String title;
    public String kind;
    public @Nullable String language;
    public @Nullable String place;
    public String[] speakers;

    @Column(name = "spoken_from")
    public @Nullable LocalDate spokenFrom;

    @Column(name = "spoken_to")
    public @Nullable LocalDate spokenTo;

    /** Whether the page on which it was first seen is gone; others may still carry it. */
    @Column(name = "own_page_gone")
    public boolean ownPageGone;

    /** The speech that it turned out to be; only while it is {@link #MERGED}. */
    @Column(name = "merged_into")
    public @Nullable UUID mergedInto;

    /** The longer speech that it was shortened from. */
    @Column(name = "excerpt_of")
    public @Nullable UUID excerptOf;

    /**
     * Whether it need not be compared with others afterwards. From then on others write it: the trigger {@code speech_to_compare}, and
     * {@link SpeechLinks}.
     */
    @Column(updatable = false)
    public boolean compared;

    /** Position of the newest change; null until the relay, which alone writes it, has given one. */
    @Column(insertable = false, updatable = false)
    public @Nullable Long position;

    /** When the first change was announced; written by the relay alone. */
    @Column(name = "announced_at", insertable = false, updatable = false)
    public @Nullable Instant announcedAt;

    /** Notes an observation that showed the speech, or that it is gone. */
    void confirm(Instant time) {
        confirmedAt = time;
        seenAt = time.isAfter(seenAt) ? time : seenAt;
        failedRechecks = 0;
    }

    /** Whether its times were told by a clock that was wrong; see {@link #distrustTimesAfter}. */
    boolean isOfUnknownTime() {
        return confirmedAt.equals(Instant.EPOCH);
    }

    /**
     * A time that has not come yet was told by a clock that was wrong. It must not make history of all that is observed until then, so
     * it counts as none.
     *
     * @param latest what a clock that is a little fast may tell
     */
    void distrustTimesAfter(Instant latest) {
        if (confirmedAt.isAfter(latest)) {
            confirmedAt = Instant.EPOCH;
        }
        if (seenAt.isAfter(latest)) {
            seenAt = Instant.EPOCH;
        }
    }
}
