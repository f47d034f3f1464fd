import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * From the time that the relay writes into a change, in the transaction that gives the position, to its arrival at each client: what
 * lies between is the commit, Kafka, the stream and the socket.
 */
class Latencies {

    private static final byte[] ANNOUNCED = "\"announcedAt\":\"".getBytes(US_ASCII);
    private static final int MOST = 10_000;

    private final Map<Long, Long> announced = new ConcurrentHashMap<>();
    private final int[] counts = new int[MOST + 1];
    private long all;

    /** A change has come. Its number stands before the mark, its time before that. */
    synchronized void arrived(byte[] bytes, int mark) {
        long now = System.currentTimeMillis();
        long number = 0;
        long power = 1;
        for (int i = mark - 3; i >= 0 && bytes[i] >= '0' && bytes[i] <= '9'; i--) {
            number += power * (bytes[i] - '0');
            power *= 10;
        }
        Long at = announced.get(number);
        if (at == null) {
            at = time(bytes, mark);
            if (at < 0) {
                return; // its head came with the read before
            }
            announced.put(number, at);
        }
        counts[(int) Math.max(0, Math.min(MOST, now - at))]++;
        all++;
    }

    private static long time(byte[] bytes, int mark) {
        for (int i = mark; i >= 0; i--) {
            if (bytes[i] == '"' && i + ANNOUNCED.length < mark
                    && Arrays.equals(bytes, i, i + ANNOUNCED.length, ANNOUNCED, 0, ANNOUNCED.length)) {
                int from = i + ANNOUNCED.length;
                int to = from;
                while (bytes[to] != '"') {
                    to++;
                }
                return Instant.parse(new String(bytes, from, to - from, US_ASCII)).toEpochMilli();
            }
        }
        return -1;
    }

    /** Forgets what came so far. */
    synchronized void begin() {
        Arrays.fill(counts, 0);
        all = 0;
    }

    synchronized String percentiles() {
        return String.format(
                "%,d deliveries, p50 %d ms, p90 %d ms, p99 %d ms, max %d ms", all, at(0.5), at(0.9), at(0.99), at(1));
    }

    private int at(double part) {
        long sum = 0;
        for (int millis = 0; millis <= MOST; millis++) {
            sum += counts[millis];
            if (sum >= Math.ceil(all * part)) {
                return millis;
            }
        }
        return MOST;
    }
}
