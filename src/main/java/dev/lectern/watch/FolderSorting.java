package dev.lectern.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moves what was read out of an inbox, with its sidecar. Nothing is ever overwritten: a name that is taken gets a number. */
final class FolderSorting {

    private static final int MOST_NUMBERS = 100_000;
    private static final String REASON = ".reason";

    private FolderSorting() {}

    /**
     * Moves a file to {@code done/}.
     *
     * @param stamp as it was when it was read
     * @return false when the file was replaced in the meantime; then the newer one stays to be read
     * @throws IOException if it cannot be moved; then it is where it was
     */
    static boolean done(Path root, Path file, String stamp) throws IOException {
        return move(root, file, FolderListing.DONE, stamp) != null;
    }

    /**
     * Moves a file to {@code failed/} and writes beside it why.
     *
     * @throws IOException if it cannot be moved; then it is where it was
     */
    static boolean failed(Path root, Path file, String stamp, String reason) throws IOException {
        Path moved = move(root, file, FolderListing.FAILED, stamp);
        if (moved == null) {
            return false;
        }
        Files.writeString(
                with(moved, REASON),
                reason + System.lineSeparator(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW);
        return true;
    }

    private static @Nullable Path move(Path root, Path file, String into, String stamp) throws IOException {
        if (!FolderListing.stampOf(file).equals(stamp)) {
            return null;
        }
        Path wanted = root.resolve(into).resolve(root.relativize(file));
        Files.createDirectories(wanted.getParent());
        Path target = free(wanted);
        Files.move(file, target);
        Path sidecar = Sidecar.beside(file);
        if (Files.isRegularFile(sidecar)) {
            Files.move(sidecar, Sidecar.beside(target));
        }
        if (!FolderListing.stampOf(target).equals(stamp) && isFree(file) && isFree(sidecar)) {
            // Replaced just now: what was moved is not what was read.
            Files.move(target, file);
            if (Files.isRegularFile(Sidecar.beside(target))) {
                Files.move(Sidecar.beside(target), sidecar);
            }
            return null;
        }
        return target;
    }

    private static Path free(Path wanted) throws IOException {
        String name = wanted.getFileName().toString();
        int dot = name.toLowerCase(Locale.ROOT).endsWith(".warc.gz")
                ? name.length() - ".warc.gz".length()
                : name.lastIndexOf('.');
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            Path target = number == 1
                    ? wanted
                    : wanted.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
            if (isFree(target) && isFree(Sidecar.beside(target)) && isFree(with(target, REASON))) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(wanted.toString());
    }

    private static boolean isFree(Path path) {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path with(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
