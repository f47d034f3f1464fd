package dev.lectern.api;

import jakarta.ws.rs.core.UriInfo;

/**
 * The header that leads from a page of a list to the next one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288, Web Linking</a>
 */
final class NextLink {

    private NextLink() {}

    /**
     * The value of {@code Link}.
     *
     * @param parameter query parameter that tells where to go on
     * @param value its value
     */
    static String of(UriInfo uri, String parameter, Object value) {
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam(parameter, "{value}")
                .build(value);
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
