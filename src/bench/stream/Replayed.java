/** 1,000,000 changes from the first on to one client, while 1,000 others are live. */
class Replayed {

    private Replayed() {}

    static void measure(Servers servers, double part) throws Exception {
        long changes = (long) (1_000_000 * part);
        var latencies = new Latencies();
        try (var feed = new Feed(servers)) {
            feed.fill(changes);
            try (var program = servers.start("ingest,serve");
                    var live = new Readers(program.port(), "/api/stream?view=summary", Latency.CLIENTS, latencies, true)) {
                Latency.news(feed, 200); // warms up
                latencies.begin();
                Latency.news(feed, 300);
                System.out.println("live, before the replay: " + latencies.percentiles());

                latencies.begin();
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
                double before = program.processorSeconds();
                news.start();
                long begin = System.nanoTime();
                try (var one = new Readers(
                        program.port(), "/api/stream?view=summary&arrival=all&after=0", 1, null, true)) {
                    one.await(changes, 600);
                    double seconds = (System.nanoTime() - begin) / 1e9;
                    System.out.printf(
                            "%,d changes in %.1f s: %,.0f a second, %,.0f MB/s; the program used %.1f s of processor time%n",
                            changes, seconds, changes / seconds, one.bytes() / seconds / 1e6,
                            program.processorSeconds() - before);
                }
                news.interrupt();
                news.join();
                System.out.println("live, during the replay: " + latencies.percentiles());
            }
        }
    }
}
