import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many subscribers, on as many threads as there are processors to spare. */
class Readers implements AutoCloseable {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final List<ReaderThread> threads = new ArrayList<>();

    /**
     * Connects them and waits until each has the head of its answer.
     *
     * @param port of the server on loopback
     * @param path to ask for
     * @param many how many
     * @param arrival told of what comes; null to count only
     * @param reading whether they read anything after the head
     */
    Readers(int port, String path, int many, Latencies arrival, boolean reading) throws Exception {
        for (int i = 0; i < THREADS; i++) {
            threads.add(new ReaderThread(port, path, (many + i) / THREADS, i, arrival, reading));
        }
        threads.forEach(Thread::start);
        Wait.until("connections of all subscribers", () -> connected() == many, 120);
    }

    int connected() {
        return threads.stream().mapToInt(ReaderThread::connected).sum();
    }

    /** Changes that came, to all of them together. */
    long events() {
        return threads.stream().mapToLong(ReaderThread::events).sum();
    }

    long bytes() {
        return threads.stream().mapToLong(ReaderThread::bytes).sum();
    }

    void await(long events, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (events() < events) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after " + seconds + " s " + events() + " of " + events + " changes have come");
            }
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (ReaderThread thread : threads) {
            thread.end();
        }
    }
}
