package dev.lectern.source;

/**
 * A text that lets itself be read only so often. A regular expression with nested repetitions reads some texts more often than
 * there are atoms, and an address is written by a stranger: {@code java.util.regex} has no limit of its own.
 *
 * @see <a href="https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS">ReDoS</a>
 */
final class BoundedText implements CharSequence {

    /** A sane pattern needs some thousands for the longest address; this many take some milliseconds. */
    private static final int MOST_READS = 1_000_000;

    /** The text was read too often. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the text was read too often", null, false, false);
        }
    }

    private final String text;
    private int reads;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (reads++ >= MOST_READS) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
