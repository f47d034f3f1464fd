package dev.lectern.history;

/** How much work a comparison may still be, in pairs of words; texts that have little in common would hold a call for minutes. */
final class Effort {

    /** Some seconds at worst. A revision that is one takes a small part of it. */
    static final long USUAL = 100_000_000;

    private final long most;
    private long spent;
    private boolean over;

    Effort(long most) {
        this.most = most;
    }

    /** Takes so many pairs from what is left; false, and over, when so many are not. */
    boolean spend(long pairs) {
        if (!covers(pairs)) {
            over = true;
            return false;
        }
        spent += pairs;
        return true;
    }

    /** Whether so many are left. */
    boolean covers(long pairs) {
        return pairs <= most - spent;
    }

    /** Whether something would have taken more than was left, so that nothing more can be told for sure. */
    boolean isOver() {
        return over;
    }

    long spent() {
        return spent;
    }
}
