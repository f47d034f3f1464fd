package dev.lectern.stream;

import org.jspecify.annotations.Nullable;

/** What sort of institution a source is, as its definition tells now. */
interface Institutions {

    /**
     * The word for the institution.
     *
     * @param source id of a source
     * @return null when there is no such source, or it does not tell
     */
    @Nullable
    String of(String source);
}
