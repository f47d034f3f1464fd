package dev.lectern.problem;

import java.util.Map;

/** A request that is answered with a {@link Problem}. Thrown where the reason is known, written where the response is. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    /**
     * Refuses a request.
     *
     * @param status HTTP status
     * @param sentence what is wrong and what would be right
     */
    public Refusal(int status, String sentence) {
        this(status, sentence, Map.of());
    }

    /**
     * Refuses a request with headers that belong to the answer, such as {@code Retry-After}.
     *
     * @param status HTTP status
     * @param sentence what is wrong and what would be right
     * @param headers header names and values
     */
    public Refusal(int status, String sentence, Map<String, String> headers) {
        super(sentence, null, false, false); // an answer, not a fault: nobody needs its stack
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /** Refuses a request that was under way when the program began to end. */
    public static Refusal ending() {
        return new Refusal(503, "The program is ending; try again when it runs again.", Map.of("Retry-After", "30"));
    }

    /** Refuses a request whose query parameter is wrong. */
    public static Refusal parameter(String name, String sentence) {
        return new Refusal(400, "Parameter '" + name + "': " + sentence);
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The answer. */
    public Problem problem(String instance) {
        return Problem.of(status, String.valueOf(getMessage()), instance);
    }
}
