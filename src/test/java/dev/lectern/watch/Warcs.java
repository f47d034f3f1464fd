package dev.lectern.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes records of WARC files, byte for byte as WARC 1.1 has them. */
final class Warcs {

    static final Instant CAPTURED = Instant.parse("2018-06-03T10:00:00Z");

    private Warcs() {}

    /** A captured HTML page. */
    static byte[] page(String url, String html) {
        return response(url, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8));
    }

    static byte[] response(String url, String status, String headers, byte[] body) {
        return record(
                "response",
                url,
                "application/http; msgtype=response",
                all(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8), body));
    }

    static byte[] record(String type, String url, String contentType, byte[] block) {
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nWARC-Date: " + CAPTURED + "\r\nWARC-Target-URI: " + url + "\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return all(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    /** A record with one header more. */
    static byte[] with(String header, byte[] record) {
        byte[] version = "WARC/1.1\r\n".getBytes(UTF_8);
        return all(
                version, (header + "\r\n").getBytes(UTF_8), Arrays.copyOfRange(record, version.length, record.length));
    }

    static byte[] gzipped(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] all(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
