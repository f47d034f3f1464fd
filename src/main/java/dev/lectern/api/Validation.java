package dev.lectern.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.access.ReadingElsewhere;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Answers 304 to whoever has an answer already, whatever call it was: polling costs a digest, not a transfer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3, ETag</a>
 */
public class Validation {

    private static final int LENGTH = 12;
    private static final Pattern DOCUMENT = Pattern.compile("(?:[a-z.]+\\+)?(?:json|xml)");

    private final ObjectMapper json;

    Validation(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void validate(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!ReadingElsewhere.READING.contains(request.getMethod())
                || response.getStatus() != 200
                || response.getHeaders().containsKey("Cache-Control")
                || !plain(response)) {
            return;
        }
        byte[] document = bytes(response);
        var tag = new EntityTag(digest(document), true); // weak, as the server may compress it
        if (request.getHeaders().containsKey("If-None-Match")
                && request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(304);
            response.setEntity(null);
        }
        response.getHeaders().putSingle("ETag", tag);
        // A cache between us and many readers keeps what was compressed for one of them from those who cannot read it.
        response.getHeaders().add("Vary", "Accept-Encoding");
        // To be kept, and asked for again each time; by a shared cache too, as reading may be closed.
        response.getHeaders().putSingle("Cache-Control", "no-cache");
    }

    /** What is written as a whole: documents that are bytes already, and records, whose type nobody has to name. */
    private static boolean plain(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return response.getEntity() instanceof Record
                || (response.getEntity() instanceof byte[]
                        && type != null
                        && DOCUMENT.matcher(type.getSubtype()).matches());
    }

    /** A record is written here, once, as its digest is needed before it is sent; text is passed on as it stands. */
    private byte[] bytes(ContainerResponseContext response) throws JsonProcessingException {
        if (response.getEntity() instanceof byte[] document) {
            return document;
        }
        String document = json.writeValueAsString(response.getEntity());
        response.setEntity(document);
        return document.getBytes(UTF_8);
    }

    private static String digest(byte[] document) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(whole, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
