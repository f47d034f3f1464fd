package dev.lectern.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;

/** Reads the body of a captured answer: without transfer and content coding, and no more than a page may have. */
final class CaptureBody {

    private static final int LOOK = 512;

    private final long most;

    CaptureBody(long most) {
        this.most = most;
    }

    /**
     * All of a body.
     *
     * @throws IOException if it is too large or damaged
     */
    byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 8)));
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    /**
     * The body of an answer.
     *
     * @return empty when the server announced more than the crawler kept
     * @throws IOException if it is too large, damaged, or in a coding that is not known
     */
    Optional<byte[]> read(HttpResponse answer) throws IOException {
        String transfer = String.join(", ", answer.headers().all("Transfer-Encoding"))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!transfer.isEmpty() && !transfer.equals("chunked") && !transfer.equals("identity")) {
            throw new IOException("the transfer coding '" + transfer + "' is not known");
        }
        byte[] raw = read(answer.body().stream());
        List<String> codings = answer.headers().all("Content-Encoding");
        byte[] bytes = decoded(raw, codings);
        // Of an answer that the crawler has decoded, the header tells the length before.
        boolean asSent = bytes != raw || codings.isEmpty();
        boolean isWhole = transfer.equals("chunked") || !asSent || raw.length >= announced(answer);
        return isWhole ? Optional.of(bytes) : Optional.empty();
    }

    static IOException tooLarge(long most) {
        return new IOException("the page is larger than " + most + " bytes, the limit of lectern.page.max-size");
    }

    /** Many crawlers decode what they keep, and leave the header as it was: then what there is begins as HTML does. */
    private byte[] decoded(byte[] raw, List<String> codings) throws IOException {
        if (codings.isEmpty()) {
            return raw;
        }
        var packed = new ByteArrayInputStream(raw);
        try (InputStream in = ContentCoding.undo(packed, codings)) {
            return in == packed ? raw : read(in);
        } catch (ContentCoding.Unknown e) {
            throw new IOException("the content coding '" + String.join(", ", codings) + "' is not known", e);
        } catch (IOException e) {
            if (looksLikeText(raw)) {
                return raw;
            }
            throw e;
        }
    }

    private static boolean looksLikeText(byte[] raw) {
        String start = new String(raw, 0, Math.min(LOOK, raw.length), StandardCharsets.UTF_8);
        String text = (start.startsWith("\ufeff") ? start.substring(1) : start).stripLeading();
        return text.startsWith("<");
    }

    private static long announced(HttpResponse answer) {
        try {
            return answer.headers().first("Content-Length").map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            return 0; // it announces nothing that could be compared
        }
    }
}
