package dev.lectern.watch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CaptureBodyTest {

    private static final byte[] PAGE = "<p>Mind the step.</p>".repeat(20).getBytes(UTF_8);
    /** The page "a" as Brotli has it, from RFC 7932's reference encoder. */
    private static final byte[] BROTLI_A = {0x0b, 0x00, (byte) 0x80, 0x61, 0x03};

    private final CaptureBody body = new CaptureBody(1000);

    @Test
    void undoesEachCodingAndStackedOnes() throws Exception {
        byte[] gzip = Warcs.gzipped(PAGE);

        assertThat(read("Content-Encoding: gzip\r\n", gzip)).hasValue(PAGE);
        assertThat(read("Content-Encoding: deflate\r\n", deflated(PAGE))).hasValue(PAGE);
        assertThat(read("Content-Encoding: zstd\r\n", Zstd.compress(PAGE))).hasValue(PAGE);
        assertThat(read("Content-Encoding: deflate, gzip\r\n", Warcs.gzipped(deflated(PAGE))))
                .hasValue(PAGE);
    }

    @Test
    void undoesBrotli() throws Exception {
        assumeTrue(Brotli4jLoader.isAvailable());

        assertThat(read("Content-Encoding: br\r\n", BROTLI_A)).hasValue("a".getBytes(UTF_8));
    }

    @Test
    void undoesTheTransferCoding() throws Exception {
        byte[] gzip = Warcs.gzipped(PAGE);
        byte[] chunked = Warcs.all(
                (Integer.toHexString(gzip.length) + "\r\n").getBytes(UTF_8), gzip, "\r\n0\r\n\r\n".getBytes(UTF_8));

        assertThat(read("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked))
                .hasValue(PAGE);
        // Some crawlers keep the header although they have removed the coding.
        assertThat(read("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", gzip))
                .hasValue(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "gzip, br"})
    void takesWhatTheCrawlerHasDecodedAsItIs(String coding) throws Exception {
        assertThat(read("Content-Encoding: " + coding + "\r\nContent-Length: 5000\r\n", PAGE))
                .hasValue(PAGE);
    }

    @Test
    void seesThatTheCrawlerKeptLessThanWasAnnounced() throws Exception {
        assertThat(read("Content-Length: 421\r\n", PAGE)).isEmpty();
        assertThat(read("Content-Length: 420\r\n", PAGE)).hasValue(PAGE);
        assertThat(read("Content-Length: much\r\n", PAGE)).hasValue(PAGE);
    }

    @Test
    void stopsAtTheLimitOfAPage() {
        assertThatThrownBy(() -> read("Content-Encoding: gzip\r\n", Warcs.gzipped(new byte[5_000_000])))
                .hasMessageContaining("larger than 1000 bytes");
    }

    @Test
    void tellsCodingsThatItDoesNotKnow() {
        assertThatThrownBy(() -> read("Content-Encoding: lzma\r\n", PAGE)).hasMessageContaining("'lzma'");
        assertThatThrownBy(() -> read("Transfer-Encoding: gzip, chunked\r\n", PAGE))
                .hasMessageContaining("'gzip, chunked'");
    }

    private Optional<byte[]> read(String headers, byte[] bytes) throws IOException {
        byte[] answer = Warcs.all(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(UTF_8), bytes);
        var block = Channels.newChannel(new ByteArrayInputStream(answer));
        return body.read(HttpResponse.parse(
                LengthedBody.create(block, ByteBuffer.allocate(8192).flip(), answer.length)));
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
