package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last visit to a listing, feed or sitemap saw.
 *
 * @param etag of its first page; null when the server gave none
 * @param lastModified of its first page; null when the server gave none
 * @param movedTo where a listing moved for good, or where the feed is to which the page at its address leads; null when it is
 *     there itself
 * @param links how many pages it led to
 * @param at when a sitemap was read; null for listings and feeds
 * @param seen links that need no thought any more
 */
public record LastVisit(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String movedTo,
        int links,
        @Nullable Instant at,
        LinkHashes seen) {

    /** There was none. */
    public static final LastVisit NONE = new LastVisit(null, null, null, 0, null, LinkHashes.NONE);

    /** The same, without where it was led and the validators of what was there. */
    public LastVisit movedBack() {
        return new LastVisit(null, null, null, links, at, seen);
    }
}
