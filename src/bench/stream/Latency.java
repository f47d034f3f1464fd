import java.util.concurrent.TimeUnit;

/** From the relay to the sockets of 1,000 clients, at 20 changes a second. */
class Latency {

    static final int CLIENTS = 1000;

    /** Milliseconds between two changes. */
    static final int PAUSE = 50;

    private Latency() {}

    static void measure(Servers servers, double part) throws Exception {
        int changes = (int) (1200 * part);
        var latencies = new Latencies(servers);
        try (var program = servers.start("ingest,serve");
                var feed = new Feed(servers);
                var readers = new Readers(program.port(), "/api/stream?view=summary", CLIENTS, latencies, true)) {
            news(feed, 200); // warms up
            readers.await(200L * CLIENTS, 60);
            latencies.begin();
            double before = program.processorSeconds();
            news(feed, changes);
            readers.await((200L + changes) * CLIENTS, 60);
            System.out.printf(
                    "%,d changes to %,d clients, 20 a second: %s; the program used %.0f %% of a processor%n",
                    changes, CLIENTS, latencies.percentiles(),
                    (program.processorSeconds() - before) * 100 / (changes * PAUSE / 1000.0));
        }
    }

    /** Stores news at a steady rate. */
    static void news(Feed feed, int changes) throws Exception {
        long begin = System.nanoTime();
        for (int n = 0; n < changes; n++) {
            feed.store();
            long due = begin + (n + 1L) * PAUSE * 1_000_000;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }
}
