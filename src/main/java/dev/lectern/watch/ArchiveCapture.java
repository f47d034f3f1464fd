package dev.lectern.watch;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
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

    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    /** Beside a page of the greatest size, a record holds its headers. */
    private static final long HEADERS = 1024 * 1024;

    private ArchiveCapture() {}

    /**
     * Reads a record.
     *
     * @param most most bytes of a page
     * @return empty when it holds no page, or none that is wanted
     * @throws IOException if it cannot be read; the message says why
     */
    static Optional<ScrapedPage> read(WarcRecord record, Source source, UrlPatterns wanted, long most)
            throws IOException {
        boolean isCapture = record instanceof WarcResponse || record instanceof WarcResource;
        if (!isCapture
                || record.segmentNumber().filter(number -> number > 1).isPresent()
                || !record.truncated().name().equals("NOT_TRUNCATED")) {
            return Optional.empty();
        }
        HttpUrl url = url(((WarcCaptureRecord) record).target());
        if (url == null || !wanted.admit(url.toString())) {
            return Optional.empty();
        }
        return record instanceof WarcResponse response
                ? response(response, url, source, most)
                : page(
                        record,
                        url,
                        source,
                        record.headers().first("Content-Type").orElse(null),
                        record.body().stream(),
                        most);
    }

    private static Optional<ScrapedPage> response(WarcResponse record, HttpUrl url, Source source, long most)
            throws IOException {
        if (!record.contentType().base().equals(MediaType.HTTP)) {
            return Optional.empty();
        }
        if (record.body().size() > most + HEADERS) {
            throw tooLarge(most);
        }
        HttpResponse answer = record.http();
        String type = answer.headers().first("Content-Type").orElse(null);
        if (answer.status() != 200 || !isText(type)) {
            return Optional.empty();
        }
        InputStream body = decoded(answer.body().stream(), answer.headers().all("Content-Encoding"));
        return page(record, url, source, type, body, most);
    }

    private static Optional<ScrapedPage> page(
            WarcRecord record, HttpUrl url, Source source, @Nullable String type, InputStream body, long most)
            throws IOException {
        if (!isText(type)) {
            return Optional.empty();
        }
        byte[] bytes = body.readNBytes(Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 8)));
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes.length == 0
                ? Optional.empty()
                : Optional.of(new ScrapedPage(
                        url.toString(),
                        source.id(),
                        record.date(),
                        Arrival.BACKFILL,
                        bytes,
                        type,
                        200,
                        PageHints.NONE));
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

    private static boolean isText(@Nullable String type) {
        return type != null && TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** Some crawlers keep the header although they have removed the coding. */
    private static InputStream decoded(InputStream body, List<String> codings) throws IOException {
        String coding = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        var ahead = new PushbackInputStream(body, 2);
        byte[] start = ahead.readNBytes(2);
        ahead.unread(start);
        boolean zlib =
                start.length == 2 && (start[0] & 0x0f) == 8 && ((start[0] & 0xff) << 8 | start[1] & 0xff) % 31 == 0;
        return switch (coding) {
            case "", "identity" -> ahead;
            case "gzip", "x-gzip" ->
                start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b ? new GZIPInputStream(ahead) : ahead;
            case "deflate" -> zlib ? new InflaterInputStream(ahead) : ahead;
            default -> throw new IOException("the content coding '" + coding + "' is not known");
        };
    }

    private static IOException tooLarge(long most) {
        return new IOException("the page is larger than " + most + " bytes, the limit of lectern.page.max-size");
    }
}
