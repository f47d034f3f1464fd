import java.util.ArrayList;
import java.util.List;

/** Changes to 1,000 and to 10,000 clients, by the program and by nginx with nchan, with the same clients and the same bytes. */
class FanOut {

    private static final int TIMES_ONE = 30;

    private FanOut() {}

    private interface Publisher {
        void publish(int changes) throws Exception;
    }

    /** What one server reached with a number of clients. */
    private record Reached(double perSecond, long millisToAll) {}

    static void measure(Servers servers, double part) throws Exception {
        for (int clients : new int[] {1000, 10_000}) {
            int changes = (int) (part * (clients == 1000 ? 3000 : 300));
            Reached lectern;
            try (var program = servers.start("serve");
                    var feed = new Feed(servers)) {
                feed.continueAfterNewest();
                lectern = measure("lectern", program.port(), "/api/stream?view=summary", clients, changes, feed::announce);
            }
            if (!Nchan.isThere()) {
                System.out.println("nginx with nchan is not there; apt-get install libnginx-mod-nchan would bring it");
                continue;
            }
            try (var nchan = new Nchan(servers.work())) {
                Reached beside = measure("nchan", nchan.port(), "/sub", clients, changes, nchan::publish);
                System.out.printf(
                        "%,d clients, lectern beside nchan: %.2f of its deliveries a second; one change to all in %.2f of its time%n",
                        clients,
                        lectern.perSecond() / beside.perSecond(),
                        lectern.millisToAll() / (double) beside.millisToAll());
            }
        }
    }

    private static Reached measure(String server, int port, String path, int clients, int changes, Publisher publisher)
            throws Exception {
        try (var readers = new Readers(port, path, clients, null, true)) {
            Thread.sleep(1000);
            publisher.publish(50); // warms up
            readers.await(50L * clients, 120);

            long begin = System.nanoTime();
            publisher.publish(changes);
            double published = (System.nanoTime() - begin) / 1e9;
            readers.await((50L + changes) * clients, 300);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double perSecond = (double) changes * clients / seconds;

            List<Long> times = new ArrayList<>();
            for (int n = 1; n <= TIMES_ONE; n++) {
                long one = System.nanoTime();
                publisher.publish(1);
                readers.await((50L + changes + n) * clients, 60);
                times.add((System.nanoTime() - one) / 1_000_000);
            }
            times.sort(null);
            long median = times.get(times.size() / 2);
            System.out.printf(
                    "%s, %,d clients: %,d changes in %.2f s (published in %.2f s), %,.0f deliveries/s, %,.0f MB/s; one change to"
                            + " all in %d ms (median of %d)%n",
                    server, clients, changes, seconds, published, perSecond, perSecond * 1.06 / 1000, median, TIMES_ONE);
            return new Reached(perSecond, Math.max(1, median));
        }
    }
}
