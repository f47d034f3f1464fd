package dev.lectern.store;

import java.util.Map;

/** Ids of captures that stand in the table. */
record KeptCaptures(Map<PackedPage.Key, Long> ids) {

    /**
     * The capture of a page.
     *
     * @throws IllegalStateException if the page is not among those that were kept
     */
    long of(PackedPage page) {
        Long id = ids.get(page.key());
        if (id == null) {
            throw new IllegalStateException("The capture of " + page.page().url() + " was not kept.");
        }
        return id;
    }
}
