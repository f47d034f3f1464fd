package dev.lectern.watch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was seen of one folder. Only saves work: what is published is remembered in PostgreSQL.
 *
 * @param last stamp of each file at the last look
 * @param done stamp of each file that needs nothing more
 * @param told trouble with each file that may pass, and with moving files, so that it is told once and not at every look
 * @param moved what was moved away
 */
record FolderLooks(Map<Path, String> last, Map<Path, String> done, Map<Path, String> told, FolderMoves moved) {

    FolderLooks() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new FolderMoves());
    }

    /** Forgets what is not there any more. */
    void keepOnly(Path root, Set<Path> files) {
        last.keySet().retainAll(files);
        done.keySet().retainAll(files);
        told.keySet().removeIf(file -> !file.equals(root) && !files.contains(file));
    }
}
