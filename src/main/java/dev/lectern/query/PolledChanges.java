package dev.lectern.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * The changes that the stream would tell, for those who poll. The stream has the predicate, and nobody may import the stream: so
 * the question stands here and the answer there.
 */
public interface PolledChanges {

    /**
     * Some changes in order.
     *
     * @param items JSON of each
     * @param next position to go on after; that which was asked when there is nothing new
     */
    record Page(List<byte[]> items, long next) {
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
