package dev.lectern.watch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentCodingTest {

    private static final int MOST = 100_000;
    private static final byte[] PAGE =
            "<p>A page, a page, and again a page.</p>".repeat(200).getBytes(UTF_8);

    /** Packs what is written. */
    interface Packing {
        OutputStream into(OutputStream out) throws IOException;
    }

    record Coding(String name, Packing packing) {

        byte[] pack(byte[] bytes) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (OutputStream out = packing.into(packed)) {
                out.write(bytes);
            }
            return packed.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Coding> codings() {
        return Stream.of(
                new Coding("gzip", GZIPOutputStream::new),
                new Coding("x-gzip", GZIPOutputStream::new),
                new Coding("deflate", DeflaterOutputStream::new),
                new Coding("deflate", out -> new DeflaterOutputStream(out, new Deflater(9, true))),
                new Coding("BR", BrotliOutputStream::new),
                new Coding("zstd", ZstdOutputStream::new));
    }

    @BeforeAll
    static void load() {
        Brotli4jLoader.ensureAvailability();
    }

    @ParameterizedTest
    @MethodSource("codings")
    void isRemoved(Coding coding) throws IOException {
        assertThat(read(coding.pack(PAGE), coding.name())).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void isRemovedOnTopOfAnother(Coding coding) throws IOException {
        byte[] twice = coding.pack(new Coding("gzip", GZIPOutputStream::new).pack(PAGE));

        assertThat(read(twice, "gzip, " + coding.name())).isEqualTo(PAGE);
        assertThat(read(twice, "gzip", coding.name())).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void ofABodyThatIsCutShortIsAFailure(Coding coding) throws IOException {
        byte[] packed = coding.pack(PAGE);

        for (int length = 1; length < packed.length; length += 7) {
            byte[] half = java.util.Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> read(half, coding.name())).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("codings")
    void ofNothingIsNothing(Coding coding) throws IOException {
        assertThat(read(new byte[0], coding.name())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codings")
    void ofABombEndsAtTheLimit(Coding coding) throws IOException {
        byte[] bomb = coding.pack(new byte[60_000_000]);

        assertThat(bomb.length).isLessThan(MOST);
        assertThatThrownBy(() -> read(bomb, coding.name())).isInstanceOf(BodyReader.TooLarge.class);
    }

    @Test
    void ofABombInABombEndsAtTheLimit() throws IOException {
        var gzip = new Coding("gzip", GZIPOutputStream::new);
        byte[] bomb = gzip.pack(gzip.pack(new byte[60_000_000]));

        assertThatThrownBy(() -> read(bomb, "gzip, gzip")).isInstanceOf(BodyReader.TooLarge.class);
    }

    @Test
    void withAGiantWindowIsRefused() throws IOException {
        var giant = new Coding("zstd", out -> new ZstdOutputStream(out, 3).setLong(27));
        byte[] bomb = giant.pack(new byte[200_000_000]);

        assertThatThrownBy(() -> read(bomb, "zstd"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too much memory");
    }

    @Test
    void ofAnEndlessBodyThatUnpacksToNothingEndsAtTheLimit() throws IOException {
        byte[] nothing = new Coding("gzip", GZIPOutputStream::new).pack(new byte[0]);
        var members = new Buffer();
        while (members.size() < 3 * MOST) {
            members.write(nothing);
        }

        assertThatThrownBy(() -> read(members.readByteArray(), "gzip")).isInstanceOf(BodyReader.TooLarge.class);
    }

    @Test
    void ofSeveralMembersIsRemovedFromAll() throws IOException {
        var gzip = new Coding("gzip", GZIPOutputStream::new);
        var members = new Buffer().write(gzip.pack(PAGE)).write(gzip.pack(PAGE));

        assertThat(read(members.readByteArray(), "gzip")).hasSize(2 * PAGE.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compress", "gzip, gzip, gzip", "aes128gcm", "gzip;q=1"})
    void thatWasNotAskedForIsNamed(String coding) {
        assertThatThrownBy(() -> read(PAGE, coding))
                .isInstanceOf(ContentCoding.Unknown.class)
                .hasMessageContaining("'" + coding + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "none", "", " , identity"})
    void canBeNone(String coding) throws IOException {
        assertThat(read(PAGE, coding)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void ofALongBodyLeavesItsBeginningWhereThatIsEnough(Coding coding) throws IOException {
        byte[] packed = coding.pack(new byte[200_000]);

        assertThat(new BodyReader(MOST, true).read(response(packed, coding.name())))
                .hasSize(MOST);
    }

    private static byte[] read(byte[] body, String... codings) throws IOException {
        return new BodyReader(MOST, false).read(response(body, codings));
    }

    private static Response response(byte[] body, String... codings) {
        var response = new Response.Builder()
                .request(new Request.Builder().url("http://a.example/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(Okio.buffer(Okio.source(new ByteArrayInputStream(body))), null, -1));
        List.of(codings).forEach(coding -> response.addHeader("Content-Encoding", coding));
        return response.build();
    }
}
