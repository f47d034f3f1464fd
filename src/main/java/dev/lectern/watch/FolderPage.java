package dev.lectern.watch;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes a page of a file and its sidecar. */
final class FolderPage {

    private FolderPage() {}

    /**
     * Reads a file.
     *
     * @param identity how the page is known unless the sidecar tells its URL
     * @param most most bytes of a page
     * @throws UnfitFile if it cannot be taken as it is; the message says why
     * @throws IOException if it cannot be read
     */
    static ScrapedPage read(Source source, String identity, Path file, long most) throws IOException {
        Sidecar sidecar = Sidecar.of(file);
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return new ScrapedPage(
                url(sidecar.url(), identity),
                source(sidecar.source(), source),
                sidecar.time(changed),
                Arrival.LIVE,
                bytes(file, most),
                FolderListing.contentType(file),
                200,
                new PageHints(null, null, sidecar.language(), publisher(sidecar.publisher())));
    }

    private static byte[] bytes(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One more than allowed shows that there is more, whatever the size was when the folder was listed.
            byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 8)));
            if (bytes.length > most) {
                throw new UnfitFile("It is larger than " + most + " bytes, the limit of lectern.page.max-size.");
            }
            return bytes;
        }
    }

    private static String source(@Nullable String told, Source folder) throws UnfitFile {
        if (told != null && (told.isBlank() || told.chars().anyMatch(Character::isISOControl))) {
            throw new UnfitFile("The sidecar's 'source' must be the id of a source, such as my-source.");
        }
        return Objects.requireNonNullElse(told, folder.id());
    }

    private static @Nullable String publisher(@Nullable String told) throws UnfitFile {
        if (told != null && (told.isBlank() || told.chars().anyMatch(Character::isISOControl))) {
            throw new UnfitFile("The sidecar's 'publisher' must be a name, such as Ministry of Foreign Affairs.");
        }
        return told == null ? null : told.strip();
    }

    private static String url(@Nullable String told, String identity) throws UnfitFile {
        if (told == null) {
            return identity;
        }
        HttpUrl url = HttpUrl.parse(told.strip());
        if (url == null) {
            throw new UnfitFile(
                    "The sidecar's 'url' is '" + told + "'; it must be an address such as https://host/page.");
        }
        return CanonicalUrl.of(url, told)
                .orElseThrow(() -> new UnfitFile("The sidecar's 'url' is longer than an address may be."))
                .toString();
    }
}
