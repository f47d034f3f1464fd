package dev.lectern.store;

import dev.lectern.page.ScrapedPage;

/**
 * A page ready to be kept: its digest is taken and its bytes are compressed, which takes longer than to write them and can be done
 * for many pages at the same time.
 *
 * @param page as fetched
 * @param sha256 digest of its bytes, 64 lower-case hexadecimal digits
 * @param bodyGzip its bytes, see {@link Gzip}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared by equals
public record PackedPage(ScrapedPage page, String sha256, byte[] bodyGzip) {

    /** What tells one capture from another. */
    record Key(String url, String sha256) {}

    /** Takes the digest and compresses. */
    public static PackedPage of(ScrapedPage page) {
        return new PackedPage(page, page.sha256(), Gzip.compress(page.body()));
    }

    PackedPage withoutBytes() {
        var empty = new ScrapedPage(
                page.url(),
                page.source(),
                page.time(),
                page.arrival(),
                new byte[0],
                page.contentType(),
                page.httpStatus(),
                page.hints(),
                page.headers());
        return new PackedPage(empty, sha256, empty.body());
    }

    Key key() {
        return new Key(page.url(), sha256);
    }
}
