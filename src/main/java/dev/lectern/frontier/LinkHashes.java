package dev.lectern.frontier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * A set of links in eight bytes each: the beginnings of their SHA-256. Two of 100,000 links are the same by chance once in four
 * thousand million sets.
 */
public final class LinkHashes {

    /** The empty set. */
    public static final LinkHashes NONE = new LinkHashes(new long[0]);

    private final long[] sorted;

    private LinkHashes(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of these. */
    public static LinkHashes of(Collection<String> links) {
        return new LinkHashes(
                links.stream().mapToLong(LinkHashes::hash).sorted().distinct().toArray());
    }

    /** Whether a link is in it. */
    public boolean contains(String link) {
        return Arrays.binarySearch(sorted, hash(link)) >= 0;
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /**
     * This set and another; when that would be too many, the other alone, which is the newer.
     *
     * @param most how many are too many to keep the old ones
     */
    public LinkHashes with(LinkHashes newer, int most) {
        long[] both = LongStream.concat(Arrays.stream(sorted), Arrays.stream(newer.sorted))
                .sorted()
                .distinct()
                .toArray();
        return both.length > most ? newer : new LinkHashes(both);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(sorted.length * Long.BYTES);
        bytes.asLongBuffer().put(sorted);
        return bytes.array();
    }

    static LinkHashes read(byte[] bytes) {
        long[] sorted = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(sorted);
        return new LinkHashes(sorted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkHashes links && Arrays.equals(sorted, links.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    private static long hash(String link) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
