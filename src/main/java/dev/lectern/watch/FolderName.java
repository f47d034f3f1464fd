package dev.lectern.watch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Names of files, byte for byte. On Linux a name is bytes and need not be text at all; and where no locale is set, Java takes
 * every name that is not ASCII for something that it cannot write. URIs keep the bytes.
 */
final class FolderName {

    private static final String PACKED_ARCHIVE = ".warc.gz";

    private FolderName() {}

    /**
     * The path below a folder as text, with slashes: UTF-8 as it is, other bytes and control characters as in a URI. It is
     * the same in every locale.
     */
    static String below(Path root, Path file) {
        String raw = raw(file).substring(raw(root).length()).replaceAll("^/+", "");
        StringBuilder text = new StringBuilder();
        for (String part : raw.split("(?<=/)", -1)) {
            text.append(text(part));
        }
        return text.toString();
    }

    /** The path of a file, different for different files. */
    static String of(Path file) {
        return isPlain(file) ? file.toString() : raw(file);
    }

    /** The file whose name is that of another with something behind it. */
    static Path with(Path file, String ending) {
        return isPlain(file)
                ? file.resolveSibling(file.getFileName() + ending)
                : Path.of(URI.create("file://" + raw(file) + ending));
    }

    /** The file whose name is that of another without its last characters, which are ASCII. */
    static Path without(Path file, String ending) {
        String name = isPlain(file) ? String.valueOf(file.getFileName()) : raw(file);
        String shorter = name.substring(0, name.length() - ending.length());
        return isPlain(file) ? file.resolveSibling(shorter) : Path.of(URI.create("file://" + shorter));
    }

    /** The file whose name is that of another with a number before its ending. */
    static Path numbered(Path file, int number) {
        boolean plain = isPlain(file);
        String name = plain ? String.valueOf(file.getFileName()) : raw(file);
        int dot = name.toLowerCase(Locale.ROOT).endsWith(PACKED_ARCHIVE)
                ? name.length() - PACKED_ARCHIVE.length()
                : name.lastIndexOf('.');
        String other = name.substring(0, dot) + "-" + number + name.substring(dot);
        return plain ? file.resolveSibling(other) : Path.of(URI.create("file://" + other));
    }

    /** Whether the text of a path means that path. */
    private static boolean isPlain(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false; // what it says cannot even be written
        }
    }

    /** A folder has a slash at its end, which is none of its name. */
    private static String raw(Path file) {
        String uri = file.toUri().getRawPath();
        return uri.endsWith("/") && uri.length() > 1 ? uri.substring(0, uri.length() - 1) : uri;
    }

    private static String text(String raw) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            boolean escape = raw.charAt(i) == '%';
            bytes[length++] = escape ? (byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16) : (byte) raw.charAt(i);
            i += escape ? 2 : 0;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? raw : text;
        } catch (CharacterCodingException e) {
            return raw; // not UTF-8
        }
    }
}
