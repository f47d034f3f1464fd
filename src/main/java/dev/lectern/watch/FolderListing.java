package dev.lectern.watch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages that lie in a folder and below it. */
final class FolderListing {

    private static final int DEEPEST = 32;
    /** Folders of an inbox into which its files are sorted; they are never looked into. */
    static final String DONE = "done";

    static final String FAILED = "failed";

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html",
            "htm",
            "text/html",
            "txt",
            "text/plain",
            "md",
            "text/markdown",
            "json",
            "application/json");

    /** Who writes slowly writes again within this time; what comes later is found in {@code done/}. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    /** What was written later than this before it was renamed may still be being written. */
    private static final Duration SURELY_LATER = Duration.ofSeconds(1);

    /**
     * A file.
     *
     * @param stamp size and time of it and its sidecar
     * @param settled whether something happened to it after it was last written, as when it is renamed into place
     * @param quiet whether neither it nor its sidecar was written just now
     * @param outside whether it is a link that leads out of the folder
     */
    record Entry(String stamp, boolean settled, boolean quiet, boolean outside) {}

    /**
     * What lies in a folder.
     *
     * @param pages each page and archive, by its path
     * @param sidecars those that have no page beside them
     */
    record Found(Map<Path, Entry> pages, List<Path> sidecars) {}

    private FolderListing() {}

    /**
     * What can be seen without opening a file. Hidden files and folders, those of other kinds, and what is sorted already are
     * left out. A symbolic link to a folder is not followed, one to a file only if it stays within the folder.
     *
     * @throws IOException if the folder itself cannot be read
     */
    static Found read(Path root, Instant now) throws IOException {
        Path real = root.toRealPath();
        Map<Path, Entry> pages = new TreeMap<>();
        List<Path> sidecars = new ArrayList<>();
        Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(real) && (isHidden(folder) || isSorted(folder, real))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && isTaken(file) && isFile(file)) {
                    pages.put(
                            file,
                            new Entry(
                                    stampOf(file),
                                    isSettled(file, now),
                                    isQuiet(file, now) && isQuiet(Sidecar.beside(file), now),
                                    !isInside(file, attributes, real)));
                } else if (!isHidden(file) && Sidecar.is(file) && isQuiet(file, now)) {
                    sidecars.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(real)) {
                    throw e;
                }
                // A subfolder that may not be entered, or a file that was taken away just now: the others go on.
                return FileVisitResult.CONTINUE;
            }
        });
        sidecars.removeIf(sidecar -> pages.containsKey(Sidecar.page(sidecar)));
        return new Found(pages, sidecars);
    }

    /** Media type by the ending of the name; without a charset, which nobody has told. */
    static String contentType(Path file) {
        return TYPES.getOrDefault(ending(file), "text/html");
    }

    /** Size and time of a file and its sidecar. */
    static String stampOf(Path file) {
        return stamp(file) + "; " + stamp(Sidecar.beside(file));
    }

    /** Whether it holds many pages. */
    static boolean isArchive(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    private static boolean isTaken(Path file) {
        return isArchive(file) || TYPES.containsKey(ending(file)) && !Sidecar.is(file);
    }

    private static boolean isSorted(Path folder, Path root) {
        return folder.equals(root.resolve(DONE)) || folder.equals(root.resolve(FAILED));
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file);
    }

    /**
     * Whoever writes changes both times of a file. A rename changes only that of its entry, {@code ctime}, so what is complete
     * when it gets its name need not be watched. A copy that is given the time of its original looks alike, and is complete too.
     */
    private static boolean isSettled(Path file, Instant now) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            Instant changed = ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
            return written.plus(SURELY_LATER).isBefore(changed)
                    && changed.plus(SURELY_LATER).isBefore(now);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // not a Unix file system, or it is gone: the next look tells
        }
    }

    /** A time that lies ahead is of another clock and tells nothing. */
    private static boolean isQuiet(Path file, Instant now) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return written.plus(QUIET).isBefore(now) || written.isAfter(now.plus(QUIET));
        } catch (IOException e) {
            return true; // there is none
        }
    }

    private static boolean isInside(Path file, BasicFileAttributes attributes, Path root) {
        if (attributes.isRegularFile()) {
            return true;
        }
        try {
            return attributes.isSymbolicLink()
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false; // the link leads nowhere
        }
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return "none";
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
