package dev.lectern.access;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The token in an {@code Authorization} header. */
final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private Credentials() {}

    /**
     * The token of a bearer; or the password of somebody, as that is all that most feed readers can send.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a> and
     *     <a href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617</a>
     */
    static Optional<String> token(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).strip()).filter(token -> !token.isEmpty());
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return password(authorization.substring(BASIC.length()).strip());
        }
        return Optional.empty();
    }

    private static Optional<String> password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = both.indexOf(':');
            return colon < 0 || colon == both.length() - 1 ? Optional.empty() : Optional.of(both.substring(colon + 1));
        } catch (IllegalArgumentException e) { // no Base64: no credentials
            return Optional.empty();
        }
    }
}
