package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Archives that are gzipped as a whole, kept open between two slices. Opened anew, all that is done would have to be unpacked
 * again each time, and a long file would take time in proportion to the square of its length.
 */
final class OpenArchives {

    /** More are in work at once only where somebody has more sources with such files. */
    private static final int MOST = 8;

    private final Map<Key, Open> all = new LinkedHashMap<>();

    private record Key(String source, Path file) {}

    /** A file, and which one it was. */
    private record Open(ArchiveFile file, @Nullable String head, long size) {}

    /**
     * Opens a file where it was left.
     *
     * @param before how far it is done
     * @param keepLease called now and then, for reading over what is done takes long
     */
    ArchiveFile open(String source, Path file, Archive before, Runnable keepLease) throws IOException {
        Open kept = take(new Key(source, file));
        if (kept != null
                && kept.size() == before.size()
                && kept.head() != null
                && kept.head().equals(before.head())
                && kept.file().steps() <= before.records()) {
            return readOver(kept.file(), before, keepLease);
        }
        if (kept != null) {
            kept.file().close();
        }
        ArchiveFile opened = ArchiveFile.open(file, before.position());
        return opened.position() == before.position() ? opened : readOver(opened, before, keepLease);
    }

    /** Keeps a file open for the next slice, or closes it if it can be begun where it is. */
    void leave(String source, Path file, Archive now, ArchiveFile open) throws IOException {
        if (now.finished() || !open.solid() || open.steps() != now.records()) {
            open.close();
            return;
        }
        Open oldest = null;
        synchronized (all) {
            all.put(new Key(source, file), new Open(open, now.head(), now.size()));
            if (all.size() > MOST) {
                oldest = all.remove(all.keySet().iterator().next());
            }
        }
        if (oldest != null) {
            oldest.file().close();
        }
    }

    private @Nullable Open take(Key key) {
        synchronized (all) {
            return all.remove(key);
        }
    }

    /** Another process may have read on meanwhile. */
    private static ArchiveFile readOver(ArchiveFile file, Archive before, Runnable keepLease) throws IOException {
        try {
            while (file.steps() < before.records() && !(file.next() instanceof ArchiveFile.Step.End)) {
                if (file.steps() % 10_000 == 0) {
                    keepLease.run();
                }
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
