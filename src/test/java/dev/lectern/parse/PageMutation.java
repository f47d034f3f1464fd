package dev.lectern.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes damaged pages of sound ones, the same ones for the same seed. */
final class PageMutation {

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<table><tr><td>",
            "</div>",
            "<p>",
            "\n\n",
            "\r",
            ": ",
            "(",
            ")",
            "[",
            "]",
            "**",
            "\\",
            "---\n",
            "\u00A0",
            "\u202E",
            "\uD83D\uDE00",
            "Ã©",
            "â€™",
            "&amp;quot;",
            "&#x0;",
            "&#xD800;",
            "<![CDATA[",
            "<svg><p>",
            "<select><option>",
            "<template>",
            "<frameset>",
            "3 May 2020",
            "2020-13-45T99:99",
            "Question:",
            "</body></html>",
            "\u0000",
            "\u0085",
            "\uFEFF",
            "{\"title\":\"",
            "<?xml ");

    private final List<byte[]> bases;
    private final Random random;

    PageMutation(List<byte[]> bases, Random random) {
        this.bases = bases;
        this.random = random;
    }

    byte[] next() {
        byte[] page = base();
        int steps = 1 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            page = changed(page);
        }
        return page;
    }

    private byte[] base() {
        return bases.get(random.nextInt(bases.size())).clone();
    }

    private byte[] changed(byte[] page) {
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(page, random.nextInt(page.length + 1));
            case 1 -> spliced(page, base());
            case 2 -> flipped(page);
            case 3 -> inserted(page, bytes(piece().repeat(1 + random.nextInt(2000))));
            case 4 -> inserted(page, bytes("<div class='" + "word ".repeat(random.nextInt(3000)) + "'>"));
            case 5 -> inserted(page, bytes("<p " + attributes(random.nextInt(1500)) + ">"));
            case 6 -> repeated(page);
            case 7 -> Arrays.copyOfRange(page, Math.min(page.length, random.nextInt(page.length + 1)), page.length);
            default -> sprinkled(page);
        };
    }

    private byte[] spliced(byte[] page, byte[] other) {
        byte[] rest = Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
        return joined(Arrays.copyOf(page, random.nextInt(page.length + 1)), rest);
    }

    private byte[] flipped(byte[] page) {
        for (int i = 0; i < 30 && page.length > 0; i++) {
            page[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return page;
    }

    private byte[] sprinkled(byte[] page) {
        byte[] out = page;
        for (int i = 0; i < 8; i++) {
            out = inserted(out, bytes(piece()));
        }
        return out;
    }

    private byte[] repeated(byte[] page) {
        int from = random.nextInt(page.length + 1);
        int to = Math.min(page.length, from + random.nextInt(2000));
        byte[] out = page;
        for (int i = 0; i < 20; i++) {
            out = inserted(out, Arrays.copyOfRange(page, from, to));
        }
        return out;
    }

    private byte[] inserted(byte[] page, byte[] piece) {
        int at = random.nextInt(page.length + 1);
        byte[] head = joined(Arrays.copyOf(page, at), piece);
        return joined(head, Arrays.copyOfRange(page, at, page.length));
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + tail.length);
        out.writeBytes(head);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static String attributes(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append('a').append(i).append("=\"b\" ");
        }
        return out.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
