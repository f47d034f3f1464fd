package dev.lectern.frontier;

/** PostgreSQL did not answer or refused. Nothing was changed; the same may be tried again later. */
public class FrontierUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrontierUnavailable(Throwable cause) {
        super("PostgreSQL could not read or change the frontier: " + cause.getMessage(), cause);
    }
}
