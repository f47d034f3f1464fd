package dev.lectern.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The operator's folder of definitions. */
final class SourceFolder {

    private static final String ENDINGS = "*.{yaml,yml}";

    private final Path path;

    SourceFolder(Path path) {
        this.path = path;
    }

    /**
     * What can be seen without opening a file; when it is as before, nothing has to be read again.
     *
     * @return size and time of each file by its path; empty when the folder cannot be listed
     */
    Map<String, String> stamp() {
        Map<String, String> stamps = new TreeMap<>();
        try {
            for (Path file : files()) {
                stamps.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            // Not lost: read() tells the same trouble as an invalid source.
            stamps.put(path.toString(), e.toString());
        }
        return stamps;
    }

    /**
     * Reads every definition.
     *
     * @param invalid where to put what cannot be read
     */
    List<Definition> read(List<InvalidSource> invalid) {
        List<Definition> definitions = new ArrayList<>();
        try {
            for (Path file : files()) {
                read(file, definitions, invalid);
            }
        } catch (IOException e) {
            invalid.add(new InvalidSource(
                    path.toString(),
                    0,
                    "the folder that lectern.sources.directory names cannot be read ("
                            + e.getClass().getSimpleName() + "); make it, or name another"));
        }
        return definitions;
    }

    private static void read(Path file, List<Definition> definitions, List<InvalidSource> invalid) {
        try {
            // Four bytes are the most that a character takes.
            if (Files.size(file) > 4L * YamlDocument.MAX_CHARACTERS) {
                invalid.add(new InvalidSource(file.toString(), 0, "the file is too large to be a source definition"));
                return;
            }
            definitions.add(new Definition(file.toString(), Files.readString(file)));
        } catch (CharacterCodingException e) {
            invalid.add(new InvalidSource(file.toString(), 0, "the file is not UTF-8 text"));
        } catch (IOException e) {
            invalid.add(new InvalidSource(file.toString(), 0, "the file cannot be read: " + e));
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        // A ConfigMap is mounted with folders "..data" and links into them; hidden ones are not definitions.
        DirectoryStream.Filter<Path> visible =
                file -> !file.getFileName().toString().startsWith(".");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path, ENDINGS)) {
            for (Path file : all) {
                if (visible.accept(file) && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        }
        files.sort(null);
        return files;
    }
}
