package dev.lectern.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the stream would tell, for those who poll. The stream has the predicate, and nobody may import the stream: so
 * the question stands here and the answer there.
 */
public interface PolledChanges {

    /**
     * That the changes after a position are not there: it never was one of this feed, or a restored database has lost them.
     *
     * @param asked position after which was asked
     * @param servedFrom position of the first change that is served instead
     */
    record Gap(long asked, long servedFrom) {}

    /**
     * Some changes in order.
     *
     * @param items JSON of each
     * @param next position to go on after; that which was asked when there is nothing new
     * @param gap what lies between the position that was asked and the items; null when nothing is missing
     */
    record Page(List<byte[]> items, long next, @Nullable Gap gap) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * The changes after a position that some filters want. Blocks, and looks at a bounded number of changes only.
     *
     * @param position position that the caller has; 0 for the beginning
     * @param limit most changes wanted
     * @param filters those of the stream; without {@code arrival}, news and history
     * @param summary whether turns are left out
     * @throws dev.lectern.problem.Refusal naming the filter that is wrong
     */
    Page after(long position, int limit, MultivaluedMap<String, String> filters, boolean summary);
}
