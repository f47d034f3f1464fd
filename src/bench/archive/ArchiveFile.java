import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a WARC file of speeches, each record a gzip member of its own (WARC 1.1, annex D). */
class ArchiveFile {

    private ArchiveFile() {}

    static void write(Path file, int records) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < records; i++) {
                byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Speech.page(1_000_000 + i))
                        .getBytes(UTF_8);
                String head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:" + i
                        + ">\r\nWARC-Date: 2018-06-03T10:00:00Z\r\nWARC-Target-URI: https://ferries.example/speeches/" + i
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + answer.length
                        + "\r\n\r\n";
                var packed = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(packed)) {
                    gzip.write(head.getBytes(UTF_8));
                    gzip.write(answer);
                    gzip.write("\r\n\r\n".getBytes(UTF_8));
                }
                packed.writeTo(out);
            }
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
}
