package dev.lectern.page;

/** Whether a page is news ({@link #LIVE}) or history that a backfill, an archive or the first visit brings. */
public enum Arrival {
    LIVE("live"),
    BACKFILL("backfill");

    private final String word;

    Arrival(String word) {
        this.word = word;
    }

    /** The word on the wire: {@code live} or {@code backfill}. */
    public String word() {
        return word;
    }

    /**
     * Reads a word of the wire.
     *
     * @param word any text
     * @return {@link #BACKFILL} for {@code backfill}; {@link #LIVE} for everything else, as news must never be hidden
     */
    public static Arrival of(String word) {
        return BACKFILL.word.equals(word) ? BACKFILL : LIVE;
    }
}
