package dev.lectern.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
     * @return where it is now; null when the file was replaced in the meantime, then the newer one stays to be read
     * @throws IOException if it cannot be moved; then it is where it was
     */
    static @Nullable Path done(Path root, Path file, String stamp) throws IOException {
        return move(root, file, FolderListing.DONE, stamp);
    }

    /**
     * Moves a file to {@code failed/} and writes beside it why.
     *
     * @throws IOException if it cannot be moved; then it is where it was
     */
    static @Nullable Path failed(Path root, Path file, String stamp, String reason) throws IOException {
        Path moved = move(root, file, FolderListing.FAILED, stamp);
        if (moved != null) {
            Files.writeString(
                    FolderName.with(moved, REASON),
                    reason + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW);
        }
        return moved;
    }

    /**
     * Moves a file, with its sidecar, back from where it was moved to.
     *
     * @return false when there is another by now, which stays
     */
    static boolean back(Path moved, Path file) throws IOException {
        Path sidecar = Sidecar.beside(moved);
        if (!isFree(file) || Files.isRegularFile(sidecar) && !isFree(Sidecar.beside(file))) {
            return false;
        }
        Files.move(moved, file);
        if (Files.isRegularFile(sidecar)) {
            Files.move(sidecar, Sidecar.beside(file));
        }
        return true;
    }

    /**
     * Moves the page back for which a sidecar has come when it had been read already.
     *
     * @return false when there is none, or one that had a sidecar and was read well
     */
    static boolean backForSidecar(Path root, Path sidecar) throws IOException {
        Path page = Sidecar.page(sidecar);
        Path done = root.resolve(FolderListing.DONE).resolve(root.relativize(page));
        Path failed = root.resolve(FolderListing.FAILED).resolve(root.relativize(page));
        if (!isFree(page)) {
            return false;
        }
        if (Files.isRegularFile(done, LinkOption.NOFOLLOW_LINKS) && isFree(Sidecar.beside(done))) {
            Files.move(done, page);
            return true;
        }
        if (Files.isRegularFile(failed, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(FolderName.with(failed, REASON));
            Files.deleteIfExists(Sidecar.beside(failed)); // in its place has come the new one
            Files.move(failed, page);
            return true;
        }
        return false;
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
        if (!FolderListing.stampOf(target).equals(stamp) && back(target, file)) {
            return null; // replaced just now: what was moved is not what was read
        }
        return target;
    }

    private static Path free(Path wanted) throws IOException {
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            Path target = number == 1 ? wanted : FolderName.numbered(wanted, number);
            if (isFree(target) && isFree(Sidecar.beside(target)) && isFree(FolderName.with(target, REASON))) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(wanted.toString());
    }

    private static boolean isFree(Path path) {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
