package dev.lectern.access;

import dev.lectern.problem.Refusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses addresses that nobody can read, in words, before anybody tries: those that are longer than any question needs to be, and those
 * with signs that no address may have, as who types one for a program forgets to encode them. What does not begin with a slash the router
 * refuses before.
 */
@Singleton
class ReadableAddress {

    /** The server itself refuses twice as many without a word ({@code quarkus.http.limits.max-initial-line-length}). */
    static final int MOST = 4096;

    /** Before all routes that have a path, as those read the address to see whether it is theirs. */
    private static final int ORDER = 100_000;

    /** A {@code %} and two digits. */
    private static final int ENCODED = 3;

    private static final Pattern ILLEGAL = Pattern.compile("Illegal character in (?:path|query|fragment)");

    void register(@Observes Filters filters) {
        filters.register(ReadableAddress::check, ORDER);
    }

    private static void check(RoutingContext exchange) {
        Refusal refusal = refusal(exchange.request().uri()).orElse(null);
        if (refusal == null) {
            exchange.next();
            return;
        }
        RefusedRequest.answer(exchange, refusal);
    }

    /**
     * Why an address is not read.
     *
     * @param uri path and query as they came
     * @return empty when it is
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2">RFC 3986, characters</a>
     */
    static Optional<Refusal> refusal(String uri) {
        if (uri.length() > MOST) {
            return Optional.of(new Refusal(
                    414,
                    "The address has " + uri.length() + " characters; at most " + MOST
                            + " are read. Ask for fewer values at once."));
        }
        for (int at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + ENCODED)) {
            if (!isEncoded(uri, at)) {
                String wrong = uri.substring(at, Math.min(uri.length(), at + ENCODED));
                return Optional.of(
                        refusal(
                                uri,
                                at,
                                "'" + wrong
                                        + "' is no sign; behind % stand two digits of 0-9 and A-F, and % itself is written %25."));
            }
        }
        try {
            new URI(uri);
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(refusal(uri, e));
        }
    }

    /** Only behind the host it is a single sign that is wrong. */
    private static Refusal refusal(String uri, URISyntaxException reason) {
        int at = reason.getIndex();
        if (at < 0 || at >= uri.length() || !ILLEGAL.matcher(reason.getReason()).matches()) {
            return new Refusal(400, "The address cannot be read: " + reason.getReason() + ".");
        }
        char wrong = uri.charAt(at);
        return refusal(
                uri,
                at,
                wrong < 0x80
                        ? "'" + wrong + "' is written " + String.format("%%%02X", (int) wrong) + " in an address."
                        : "signs beyond ASCII are written as the bytes of UTF-8 in an address, é as %C3%A9.");
    }

    private static Refusal refusal(String uri, int at, String sentence) {
        return parameter(uri, at)
                .map(name -> Refusal.parameter(name, sentence))
                .orElseGet(() -> new Refusal(400, "At character " + (at + 1) + " of the address: " + sentence));
    }

    private static boolean isEncoded(String uri, int at) {
        return at + ENCODED <= uri.length() && isDigit(uri.charAt(at + 1)) && isDigit(uri.charAt(at + 2));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }

    /** Name of the parameter in whose value a character stands; empty elsewhere. */
    private static Optional<String> parameter(String uri, int at) {
        int question = uri.indexOf('?');
        int begin = Math.max(question, uri.lastIndexOf('&', at)) + 1;
        int equals = uri.indexOf('=', begin);
        return question >= 0 && question < at && equals >= 0 && equals < at
                ? Optional.of(uri.substring(begin, equals))
                : Optional.empty();
    }
}
