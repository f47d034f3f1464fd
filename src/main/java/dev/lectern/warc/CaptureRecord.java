package dev.lectern.warc;

import dev.lectern.page.AsciiUri;
import dev.lectern.store.KeptCapture;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A capture as a record of a WARC file. What answered a request becomes a {@code response}, a file a {@code resource}.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
 */
final class CaptureRecord {

    private static final String OCTETS = "application/octet-stream";

    private CaptureRecord() {}

    /**
     * The record.
     *
     * @param body the bytes of the page
     * @param warcinfo id of the record that describes the file
     */
    static WarcCaptureRecord of(KeptCapture capture, byte[] body, URI warcinfo) throws IOException {
        String address = address(capture);
        var digest = new WarcDigest("sha256", HexFormat.of().parseHex(capture.sha256()));
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return new WarcResponse.Builder(address)
                    .version(MessageVersion.WARC_1_1)
                    .recordId(id(capture))
                    .date(capture.fetchedAt())
                    .warcinfoId(warcinfo)
                    .payloadDigest(digest)
                    .body(answer(capture, body))
                    .build();
        }
        return new WarcResource.Builder()
                .setHeader("WARC-Target-URI", address)
                .version(MessageVersion.WARC_1_1)
                .recordId(id(capture))
                .date(capture.fetchedAt())
                .warcinfoId(warcinfo)
                .payloadDigest(digest)
                .setHeader("Content-Type", capture.contentType() == null ? OCTETS : clean(capture.contentType()))
                .body(null, body)
                .build();
    }

    /**
     * What stands in the place of a capture whose bytes are damaged: who reads the file is to know that they are missing.
     *
     * @param warcinfo id of the record that describes the file
     */
    static WarcMetadata missing(KeptCapture capture, URI warcinfo) {
        return new WarcMetadata.Builder()
                .setHeader("WARC-Target-URI", address(capture))
                .version(MessageVersion.WARC_1_1)
                .recordId(id("lectern missing", capture))
                .date(capture.fetchedAt())
                .warcinfoId(warcinfo)
                .setHeader("WARC-Refers-To", "<urn:uuid:" + id(capture) + ">")
                .fields(Map.of(
                        "missing",
                        List.of("the page with the SHA-256 " + capture.sha256() + ": its stored bytes are damaged")))
                .build();
    }

    private static String address(KeptCapture capture) {
        return AsciiUri.of(capture.url()).orElse("urn:sha256:" + capture.sha256());
    }

    /** The same capture has the same id in every export, so that who holds two of them can tell what is there twice. */
    private static UUID id(KeptCapture capture) {
        return id("lectern capture", capture);
    }

    private static UUID id(String what, KeptCapture capture) {
        String name = what + " " + capture.fetchedAt() + " " + capture.sha256() + " " + capture.url();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /**
     * The head of the answer, as far as it is kept. The body has no content coding any more, so the header that tells it is
     * renamed, as Common Crawl does: who undid a coding that is not there would find the page damaged.
     */
    private static HttpResponse answer(KeptCapture capture, byte[] body) {
        var answer = new HttpResponse.Builder(capture.httpStatus(), reason(capture.httpStatus()))
                .version(MessageVersion.HTTP_1_1);
        if (capture.contentType() != null) {
            answer.setHeader("Content-Type", clean(capture.contentType()));
        }
        capture.headers()
                .values()
                .forEach((name, value) ->
                        answer.setHeader(name.equals("content-encoding") ? "X-Crawler-Content-Encoding" : name, value));
        return answer.body(null, body).build();
    }

    /** Anybody may put pages on the topic; what they call a type must not begin another header. */
    private static String clean(String contentType) {
        return contentType.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 203 -> "Non-Authoritative Information";
            default -> "Status";
        };
    }
}
