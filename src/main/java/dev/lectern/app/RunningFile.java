package dev.lectern.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Tells scripts, {@code kcat} and {@code psql} where the embedded servers listen: {@code running.properties} in the data
 * directory, readable by its owner only.
 */
final class RunningFile {

    private static final Logger LOG = Logger.getLogger(RunningFile.class);

    private static final List<String> KEYS = List.of(
            "kafka.bootstrap.servers",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password");

    private RunningFile() {}

    /** Writes it, whole or not at all. */
    static void write(Path data, String httpUrl, Config config) {
        var lines = new StringBuilder()
                .append("pid=")
                .append(ProcessHandle.current().pid())
                .append('\n')
                .append("http.url=")
                .append(httpUrl)
                .append('\n');
        for (String key : KEYS) {
            config.getOptionalValue(key, String.class)
                    .ifPresent(
                            value -> lines.append(key).append('=').append(value).append('\n'));
        }
        Path file = data.resolve("running.properties");
        Path draft = data.resolve("running.properties.new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly(data));
            Files.writeString(draft, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            LOG.warnf("%s could not be written (%s); scripts will not find the embedded servers.", file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path data) {
        boolean posix = data.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
