package dev.lectern.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded servers, held by one process at a time. The lock is the operating system's, so a killed
 * process leaves none behind.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder when it is missing and takes its lock.
     *
     * @param path any path, absolute or not
     * @throws EmbeddedServerFailure if it cannot be written to, or if another process holds it
     */
    public static DataDirectory open(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        Path lockFile = directory.resolve("lock");
        FileChannel channel;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The data directory " + directory + " cannot be written to (" + reason(e)
                            + "); set lectern.data (environment: LECTERN_DATA) to a folder that can.",
                    e);
        }
        if (lock(channel) == null) {
            closeQuietly(channel);
            throw new EmbeddedServerFailure("Another Lectern already runs on the data directory " + directory
                    + " (see running.properties there for its address); end it first, or set lectern.data"
                    + " (environment: LECTERN_DATA) to another folder.");
        }
        return new DataDirectory(directory, channel);
    }

    /** Absolute path of the folder. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The file system of the data directory cannot lock files (" + reason(e)
                            + "); set lectern.data (environment: LECTERN_DATA) to a folder on a local disk.",
                    e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedServerFailure("The lock of the data directory could not be released: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
