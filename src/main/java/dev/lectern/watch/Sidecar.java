package dev.lectern.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file {@code <page>.meta.json} tells of the page beside it.
 *
 * @param url address under which the page is known; null for that of the file
 * @param publisher name of who published it; null for that of its source
 * @param source id of the source it belongs to; null for that of the folder
 * @param fetchedAt RFC 3339 time at which it was fetched; null for that of the file
 * @param language BCP 47 tag; null when not told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sidecar(
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String source,
        @Nullable String fetchedAt,
        @Nullable String language) {

    private static final String ENDING = ".meta.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 64 * 1024;
    private static final Sidecar NONE = new Sidecar(null, null, null, null, null);

    /** Where the sidecar of a page would be. */
    static Path beside(Path page) {
        return FolderName.with(page, ENDING);
    }

    /** The page of a sidecar. */
    static Path page(Path sidecar) {
        return FolderName.without(sidecar, ENDING);
    }

    /** Whether a file is one, going by its name. */
    static boolean is(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Reads the sidecar of a page.
     *
     * @return one that tells nothing when there is none
     * @throws UnfitFile if there is one that cannot be understood; the message says what is wrong
     * @throws IOException if there is one that cannot be read
     */
    static Sidecar of(Path page) throws IOException {
        Path file = beside(page);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        if (Files.size(file) > LARGEST) {
            throw new UnfitFile(file.getFileName() + " is too large to be a sidecar.");
        }
        try {
            Sidecar sidecar = JSON.readValue(Files.readAllBytes(file), Sidecar.class);
            return sidecar == null ? NONE : sidecar;
        } catch (JacksonException e) {
            throw new UnfitFile(
                    file.getFileName() + " is not a JSON object of texts such as {\"url\": \"https://…\"}: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    /**
     * When the page was fetched.
     *
     * @param otherwise when the sidecar does not tell
     * @throws UnfitFile if it tells something that is no time
     */
    Instant time(Instant otherwise) throws UnfitFile {
        if (fetchedAt == null) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(fetchedAt).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnfitFile(
                    "'fetchedAt' is '" + fetchedAt + "', which is no RFC 3339 time such as 2026-11-21T10:00:00Z.", e);
        }
    }
}
