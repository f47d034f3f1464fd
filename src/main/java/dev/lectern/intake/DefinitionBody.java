package dev.lectern.intake;

import dev.lectern.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads a definition that somebody sends, with its limits. */
public final class DefinitionBody {

    /** As many characters as a definition may have, none of which takes more than four bytes. */
    private static final int MOST = 1 << 20;

    private DefinitionBody() {}

    /**
     * The text of a body.
     *
     * @throws Refusal with status 413 when it is too large, 400 when it is no text or breaks off
     */
    public static String read(InputStream body) {
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
}
