package dev.lectern.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes an address of any page, also one with letters beyond ASCII, in the form that a header may hold. */
public final class AsciiUri {

    /** All that RFC 3986 lets stand in a URI, section 2, with the percent sign of what is encoded already. */
    private static final String ALLOWED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";

    private AsciiUri() {}

    /**
     * The same address in ASCII: whatever may not stand in a URI is percent-encoded as UTF-8 (RFC 3987, section 3.1).
     *
     * @return empty when it is no absolute URI even then
     */
    public static Optional<String> of(String address) {
        var uri = new StringBuilder(address.length() + 16);
        for (byte octet : address.getBytes(UTF_8)) {
            if (octet > 0 && ALLOWED.indexOf(octet) >= 0) {
                uri.append((char) octet);
            } else {
                uri.append('%').append(String.format("%02X", octet & 0xFF));
            }
        }
        try {
            return Optional.of(new URI(uri.toString())).filter(URI::isAbsolute).map(URI::toString);
        } catch (URISyntaxException e) {
            return Optional.empty(); // nobody can be led there, so nothing is said
        }
    }
}
