package dev.lectern.source;

/** What is wrong with a definition, and in which line: the message is {@code line 3: …}, one sentence without its stop. */
public final class InvalidDefinition extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    InvalidDefinition(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    /** As told to the operator. */
    public InvalidSource in(String file) {
        return new InvalidSource(file, line, reason);
    }
}
