package dev.lectern.intake;

import dev.lectern.page.PageLimits;
import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a page that somebody hands in, with its limits. */
@Singleton
public class PageBody {

    /** Other lengths say nothing; what comes is counted in any case. */
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final int most;

    PageBody(PageLimits limits) {
        this.most = Math.toIntExact(limits.maxSize().asLongValue());
    }

    /**
     * The bytes of a body.
     *
     * @param body the stream; no more is taken from it than a page may have
     * @param length the Content-Length header; null when there is none
     * @throws Refusal with status 413 when it is too large, 400 when it breaks off
     */
    public byte[] read(InputStream body, @Nullable String length) {
        if (length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > most) {
            throw tooLarge();
        }
        try {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal(400, "The body could not be read to its end: " + e.getMessage() + ".");
        }
    }

    /**
     * The address of a page.
     *
     * @param location the Content-Location header
     * @return absolute, http or https, without fragment
     * @throws Refusal with status 400 when it is missing or no such address
     */
    public static String url(@Nullable String location) {
        if (location == null || location.isBlank()) {
            throw new Refusal(400, "The header Content-Location is missing; set it to the page's URL.");
        }
        try {
            String address = location.strip();
            int fragment = address.indexOf('#');
            var uri = new URI(fragment < 0 ? address : address.substring(0, fragment));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return uri.toASCIIString(); // what is encoded stays so: '%2F' in a path is not '/'
            }
        } catch (URISyntaxException e) {
            throw wrong(location);
        }
        throw wrong(location);
    }

    private static Refusal wrong(String location) {
        return new Refusal(
                400,
                "The header Content-Location is '" + location + "', which is no http or https URL; one such as"
                        + " https://example.org/speech/1 would be.");
    }

    private Refusal tooLarge() {
        return new Refusal(413, "The page is larger than " + most + " bytes, the limit of lectern.page.max-size.");
    }
}
