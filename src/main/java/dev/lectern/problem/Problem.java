package dev.lectern.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a program and for the person behind it.
 *
 * @param type always {@code about:blank}: the status tells the sort of problem
 * @param title the usual name of the status
 * @param status HTTP status
 * @param detail a sentence that says what is wrong, where, and what would be right
 * @param instance path of the request; null when unknown
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance) {

    /** Media type of the JSON form. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A problem whose sort is told by its status.
     *
     * @param status HTTP status
     * @param detail a sentence for a person
     * @param instance path of the request
     */
    public static Problem of(int status, String detail, @Nullable String instance) {
        return new Problem("about:blank", title(status), status, detail, instance);
    }

    /** The JSON form, on one line. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("four strings and a number can always be written as JSON", e);
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Request Refused" : "Server Error";
        };
    }
}
