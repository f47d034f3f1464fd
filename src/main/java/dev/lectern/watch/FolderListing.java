package dev.lectern.watch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages that lie in a folder and below it. */
final class FolderListing {

    private static final int DEEPEST = 32;
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "htm", "text/html", "txt", "text/plain", "md", "text/markdown");

    private FolderListing() {}

    /**
     * What can be seen without opening a file. Hidden files and folders and those of other kinds are left out. A symbolic link
     * to a folder is not followed, one to a file only if it stays within the folder.
     *
     * @return size and time of each page and its sidecar, by its path
     * @throws IOException if the folder itself cannot be read
     */
    static Map<Path, String> read(Path root) throws IOException {
        Path real = root.toRealPath();
        Map<Path, String> pages = new TreeMap<>();
        Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) && !folder.equals(real)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && TYPES.containsKey(ending(file)) && isInside(file, attributes, real)) {
                    pages.put(file, stamp(file) + "; " + stamp(Sidecar.beside(file)));
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
        return pages;
    }

    /** Media type by the ending of the name; without a charset, which nobody has told. */
    static String contentType(Path file) {
        return TYPES.getOrDefault(ending(file), "text/html");
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
