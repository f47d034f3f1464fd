package dev.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Version of the schema that a program makes. */
public final class NewestMigration {

    static final String FOLDER = "src/main/resources/db/migration/";

    private NewestMigration() {}

    /** That of the program here. */
    public static int here() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return of(files.map(Path::toString));
        }
    }

    /** That of the program as it was at a commit. */
    static int at(String commit) {
        return of(
                Git.run("ls-tree", "--name-only", commit, FOLDER).orElseThrow().lines());
    }

    private static int of(Stream<String> files) {
        return files.map(file -> file.substring(file.lastIndexOf('/') + 1))
                .filter(name -> name.startsWith("V"))
                .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                .max()
                .orElseThrow();
    }
}
