package dev.lectern.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What was moved out of an inbox lately. Who has a file open goes on writing to it wherever it is moved: what changes there
 * was not finished, and is moved back to be read once more.
 */
final class FolderMoves {

    private static final Logger LOG = Logger.getLogger(FolderMoves.class);
    private static final Duration WATCHED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Map<Path, Move> moves = new LinkedHashMap<>();

    /** Where it was, and what it looked like when it was moved. */
    private record Move(Path from, String stamp, Instant until) {}

    /** A file was moved. */
    void add(Path from, Path to, Instant now) {
        moves.put(to, new Move(from, FolderListing.stampOf(to), now.plus(WATCHED)));
        if (moves.size() > MOST) {
            moves.remove(moves.keySet().iterator().next());
        }
    }

    /** Moves back what was written to. */
    void bringBack(Instant now) {
        Iterator<Map.Entry<Path, Move>> all = moves.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Path, Move> one = all.next();
            Path to = one.getKey();
            Move move = one.getValue();
            boolean gone = !Files.exists(to);
            if (!gone && !FolderListing.stampOf(to).equals(move.stamp())) {
                bringBack(to, move.from());
                all.remove();
            } else if (gone || now.isAfter(move.until())) {
                all.remove();
            }
        }
    }

    private static void bringBack(Path to, Path from) {
        try {
            if (FolderSorting.back(to, from)) {
                LOG.infof("The file %s was still being written when it was read; it is read again.", from);
            } else {
                LOG.warnf("The file %s was written to after it was read; put it into the folder again.", to);
            }
        } catch (IOException e) {
            LOG.warnf("The file %s was written to after it was read, but cannot be moved back (%s).", to, e);
        }
    }
}
