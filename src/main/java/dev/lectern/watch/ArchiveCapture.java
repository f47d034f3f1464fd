package dev.lectern.watch;

import dev.lectern.page.Arrival;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Makes a page of a record that holds one: a {@code response} with status 200, or a {@code resource}, that is text. */
final class ArchiveCapture {

    /** Beside a page of the greatest size, a record holds its headers. */
    private static final long HEADERS = 1024 * 1024;

    private final Source source;
    private final UrlPatterns wanted;
    private final long most;

    /**
     * A reader of records.
     *
     * @param wanted captures of which addresses are wanted
     * @param most most bytes of a page
     */
    ArchiveCapture(Source source, UrlPatterns wanted, long most) {
        this.source = source;
        this.wanted = wanted;
        this.most = most;
    }

    /** What a record holds. */
    sealed interface Content {

        /** A page. */
        record Page(ScrapedPage page) implements Content {}

        /** None, or none that is wanted. */
        record None(Why why) implements Content {}
    }

    /** Why a record holds no page that is wanted. */
    enum Why {
        OTHER_RECORD("other kind of record"),
        OTHER_ADDRESS("other address"),
        OTHER_STATUS("status not 200"),
        OTHER_TYPE("other type"),
        /**
         * The crawler did not get, or did not keep, all of it. As if it were the whole page, it would pass for a new version
         * of it, with the end of the speech taken away.
         */
        TRUNCATED("truncated"),
        EMPTY("empty");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Reads a record.
     *
     * @throws IOException if it cannot be read; the message says why
     */
    Content read(WarcRecord record) throws IOException {
        if (!(record instanceof WarcResponse) && !(record instanceof WarcResource)) {
            return new Content.None(Why.OTHER_RECORD);
        }
        boolean segment = record.headers().first("WARC-Segment-Number").isPresent();
        if (segment || record.headers().first("WARC-Truncated").isPresent()) {
            return new Content.None(Why.TRUNCATED);
        }
        HttpUrl url = url(((WarcCaptureRecord) record).target());
        if (url == null || !wanted.admit(url.toString())) {
            return new Content.None(Why.OTHER_ADDRESS);
        }
        String identified =
                record.headers().first("WARC-Identified-Payload-Type").orElse(null);
        if (record instanceof WarcResponse response) {
            return response(response, url, identified);
        }
        String type = CaptureType.of(record.headers().first("Content-Type").orElse(null), identified);
        return type == null
                ? new Content.None(Why.OTHER_TYPE)
                : page(record, url, type, new CaptureBody(most).read(record.body().stream()), KeptHeaders.NONE);
    }

    private Content response(WarcResponse record, HttpUrl url, @Nullable String identified) throws IOException {
        if (!record.contentType().base().equals(MediaType.HTTP)) {
            return new Content.None(Why.OTHER_RECORD);
        }
        if (record.body().size() > most + HEADERS) {
            throw CaptureBody.tooLarge(most);
        }
        HttpResponse answer = record.http();
        if (answer.status() != 200) {
            return new Content.None(Why.OTHER_STATUS);
        }
        String type = CaptureType.of(answer.headers().first("Content-Type").orElse(null), identified);
        if (type == null) {
            return new Content.None(Why.OTHER_TYPE);
        }
        Optional<byte[]> body = new CaptureBody(most).read(answer);
        KeptHeaders headers = KeptHeaders.of(answer.headers().map());
        return body.isEmpty() ? new Content.None(Why.TRUNCATED) : page(record, url, type, body.get(), headers);
    }

    private Content page(WarcRecord record, HttpUrl url, String type, byte[] bytes, KeptHeaders headers) {
        return bytes.length == 0
                ? new Content.None(Why.EMPTY)
                : new Content.Page(new ScrapedPage(
                        url.toString(),
                        source.id(),
                        record.date(),
                        Arrival.BACKFILL,
                        bytes,
                        type,
                        200,
                        PageHints.NONE,
                        headers));
    }

    /** WARC 1.0 as some tools write it has the address in angle brackets. */
    private static @Nullable HttpUrl url(@Nullable String target) {
        if (target == null) {
            return null;
        }
        HttpUrl url = HttpUrl.parse(target.replaceAll("^<|>$", ""));
        return url == null || url.encodedPath().equals("/robots.txt")
                ? null
                : CanonicalUrl.of(url, url.toString()).orElse(null);
    }
}
