package dev.lectern.intake;

import dev.lectern.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads a definition that somebody sends, with its limits. */
public final class DefinitionBody {

    /** As many characters as a definition may have, none of which takes more than four bytes. */
    private static final int MOST = 1 << 20;

    /** YAML by any of its names; and what curl says of whatever it is given. */
    private static final Set<String> TYPES = Set.of(
            "application/yaml",
            "application/x-yaml",
            "text/yaml",
            "text/x-yaml",
            "text/plain",
            "application/x-www-form-urlencoded");

    private DefinitionBody() {}

    /**
     * The text of a body.
     *
     * @param contentType header of that name; null when there is none
     * @throws Refusal with status 415 when it is something else, 413 when it is too large, 400 when it is no text or breaks off
     */
    public static String read(InputStream body, @Nullable String contentType) {
        if (contentType != null && !TYPES.contains(mediaType(contentType))) {
            throw new Refusal(
                    415,
                    "The Content-Type '" + contentType + "' is none of a definition; send YAML as application/yaml.");
        }
        try {
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Refusal(413, "The body is larger than " + MOST + " bytes; a definition is far smaller.");
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "The body is not UTF-8 text; it should be the YAML of a definition.");
        } catch (IOException e) {
            throw new Refusal(400, "The body could not be read to its end: " + e.getMessage() + ".");
        }
    }

    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
