/** 1,000,000 changes from the first on to one client: while nobody else is there, then while 1,000 others are live. */
class Replayed {

    /** Fewer than 2,000 changes a second would be no replay. */
    private static final int LONGEST_SECONDS = 600;

    private Replayed() {}

    static void measure(Servers servers, double part) throws Exception {
        long changes = (long) (1_000_000 * part);
        var latencies = new Latencies(servers);
        try (var feed = new Feed(servers)) {
            long begin = System.nanoTime();
            feed.fill(changes);
            System.out.printf("%,d changes were put into the database in %.0f s%n", changes, (System.nanoTime() - begin) / 1e9);
            try (var program = servers.start("ingest,serve")) {
                replay("first, with a cold program", program, changes);
                replay("nobody else is there", program, changes);
                try (var live = new Readers(program.port(), "/api/stream?view=summary", Latency.CLIENTS, latencies, true)) {
                    Latency.news(feed, 200); // warms up
                    latencies.begin();
                    Latency.news(feed, 300);
                    System.out.println("live, before the replay: " + latencies.percentiles());

                    latencies.begin();
                    Thread news = news(feed);
                    replay(live.connected() + " are live", program, changes);
                    news.interrupt();
                    news.join();
                    System.out.println("live, during the replay: " + latencies.percentiles());
                }
            }
        }
    }

    private static void replay(String when, PackagedProgram program, long changes) throws Exception {
        double before = program.processorSeconds();
        long begin = System.nanoTime();
        try (var one = new Readers(program.port(), "/api/stream?view=summary&arrival=all&after=0", 1, null, true)) {
            one.await(changes, LONGEST_SECONDS);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "%s: %,d changes in %.1f s: %,.0f a second, %,.0f MB/s; the program used %.1f s of processor time%n",
                    when, changes, seconds, changes / seconds, one.bytes() / seconds / 1e6,
                    program.processorSeconds() - before);
        }
    }

    /** Stores news until it is interrupted. */
    private static Thread news(Feed feed) {
        var news = new Thread(() -> {
            try {
                while (!Thread.interrupted()) {
                    Latency.news(feed, 10);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
        news.start();
        return news;
    }
}
