import java.util.concurrent.TimeUnit;

/** What 10,000 clients take that wait for news, and what 10,000 take that read nothing of it. */
class Memory {

    private Memory() {}

    static void measure(Servers servers, double part) throws Exception {
        int clients = (int) (10_000 * part);
        try (var program = servers.start("serve");
                var feed = new Feed(servers)) {
            try (var few = new Readers(program.port(), "/api/stream?view=summary", 100, null, true)) {
                feed.announce(2000); // so that the code is warm and the ring has something
                few.await(200_000, 60);
            }
            TimeUnit.SECONDS.sleep(2);
            long heap = Heap.of(program.pid());
            long rss = program.rss();
            System.out.printf("nobody: RSS %,d MB, heap in use %,d MB%n", rss / 1024, heap / 1024);
            try (var idle = new Readers(program.port(), "/api/stream?view=summary", clients, null, true)) {
                TimeUnit.SECONDS.sleep(35); // two signs of life
                long idleRss = program.rss();
                long idleHeap = Heap.of(program.pid());
                System.out.printf(
                        "%,d idle: RSS %,d MB, %.1f KB each; heap in use %,d MB, %.1f KB each%n",
                        idle.connected(), idleRss / 1024, (idleRss - rss) / (double) clients, idleHeap / 1024,
                        (idleHeap - heap) / (double) clients);
            }
            TimeUnit.SECONDS.sleep(5);
            try (var stuck = new Readers(program.port(), "/api/stream?view=summary", clients, null, false)) {
                TimeUnit.SECONDS.sleep(2);
                print("before any change", stuck, program);
                for (int hundred = 1; hundred <= 100; hundred++) {
                    feed.announce(100);
                    TimeUnit.MILLISECONDS.sleep(100);
                    if (hundred == 2 || hundred % 20 == 0) {
                        print("after " + hundred * 100 + " changes", stuck, program);
                    }
                }
            }
        }
    }

    private static void print(String when, Readers stuck, PackagedProgram program) throws Exception {
        long rss = program.rss();
        System.out.printf(
                "%,d that read nothing, %s: RSS %,d MB, heap in use %,d MB%n",
                stuck.connected(), when, rss / 1024, Heap.of(program.pid()) / 1024);
    }
}
