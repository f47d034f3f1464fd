package dev.lectern.api;

import dev.lectern.query.PolledChanges.Gap;
import dev.lectern.search.Hit;
import dev.lectern.speech.SpeechJson;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts JSON together from parts that are JSON already: what the relay rendered is never read and written again. */
final class JsonBytes {

    private JsonBytes() {}

    /**
     * A summary with the turns in which something was found, as its last field.
     *
     * @param summary JSON object
     * @param hits what was found in it
     */
    static byte[] withHits(byte[] summary, List<Hit> hits) {
        int end = summary.length - 1;
        while (summary[end] != '}') {
            end--;
        }
        var out = new ByteArrayOutputStream(summary.length + 1024);
        out.write(summary, 0, end);
        out.writeBytes(",\"hits\":".getBytes(UTF_8));
        out.writeBytes(SpeechJson.write(hits));
        out.write('}');
        return out.toByteArray();
    }

    /**
     * {@code {"items":[…],"next":…}}.
     *
     * @param items JSON values
     * @param next JSON value
     */
    static byte[] list(List<byte[]> items, String next) {
        return list(items, next, null);
    }

    /** The same, with {@code "gap"} as its last field where there is one. */
    static byte[] list(List<byte[]> items, String next, @Nullable Gap gap) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("{\"items\":[".getBytes(UTF_8));
        String between = "";
        for (byte[] item : items) {
            out.writeBytes(between.getBytes(UTF_8));
            out.writeBytes(item);
            between = ",";
        }
        out.writeBytes(("],\"next\":" + next).getBytes(UTF_8));
        if (gap != null) {
            out.writeBytes(",\"gap\":".getBytes(UTF_8));
            out.writeBytes(SpeechJson.write(gap));
        }
        out.write('}');
        return out.toByteArray();
    }
}
