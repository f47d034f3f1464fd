package dev.lectern.api;

import java.io.ByteArrayOutputStream;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts JSON together from parts that are JSON already: what the relay rendered is never read and written again. */
final class JsonBytes {

    private JsonBytes() {}

    /**
     * {@code {"items":[…],"next":…}}.
     *
     * @param items JSON values
     * @param next JSON value
     */
    static byte[] list(List<byte[]> items, String next) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("{\"items\":[".getBytes(UTF_8));
        String between = "";
        for (byte[] item : items) {
            out.writeBytes(between.getBytes(UTF_8));
            out.writeBytes(item);
            between = ",";
        }
        out.writeBytes(("],\"next\":" + next + "}").getBytes(UTF_8));
        return out.toByteArray();
    }
}
