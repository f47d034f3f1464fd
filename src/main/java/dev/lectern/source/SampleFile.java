package dev.lectern.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The page of a sample: in its definition, or in a file below the folder of its definition. */
public final class SampleFile {

    private static final String CLASS_PATH = "sources/";

    private SampleFile() {}

    /**
     * The bytes of a page.
     *
     * @param source whose definition lies in a folder or on the class path; never one that came from elsewhere
     * @param most most bytes that a page may have
     * @throws IOException if it is not there, lies elsewhere after links are followed, or is too large; the message says which
     */
    public static byte[] read(Source source, Sample sample, int most) throws IOException {
        if (sample.content() != null) {
            return sample.content().getBytes(UTF_8);
        }
        String page = Objects.requireNonNull(sample.page(), "a sample has its page, or names it");
        Path definition = Path.of(source.origin()).toAbsolutePath();
        try (InputStream in = Files.isRegularFile(definition) ? beside(definition, page) : shipped(page)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(page + " is larger than " + most + " bytes, the limit of lectern.page.max-size");
            }
            return bytes;
        }
    }

    private static InputStream shipped(String page) throws FileNotFoundException {
        @Nullable InputStream in = SampleFile.class.getClassLoader().getResourceAsStream(CLASS_PATH + page);
        if (in == null) {
            throw new FileNotFoundException(page + " is not here: the pages of shipped samples stay with the tests");
        }
        return in;
    }

    private static InputStream beside(Path definition, String page) throws IOException {
        Path folder = definition.resolveSibling("").toRealPath();
        Path file = folder.resolve(page);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(page + " is no file in the folder of the definition");
        }
        if (!file.toRealPath().startsWith(folder)) {
            throw new IOException(page + " is a link that leads out of the folder of the definition");
        }
        return Files.newInputStream(file);
    }
}
