import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Watches the backlog become speeches. */
class Progress {

    private static final Duration BESIDE = Duration.ofMinutes(2);

    private Progress() {}

    /** Pages a second, from the first that is stored to the last that is stored and told. */
    static double watch(Tables database, PackagedProgram program, PostgresTime postgres, int pages) throws Exception {
        long begin = 0;
        long stored = 0;
        long storedAt = 0;
        int tenth = 0;
        double processorBefore = program.processorSeconds();
        double postgresBefore = postgres.seconds();
        double kafkaBefore = ownSeconds();
        while (true) {
            long now = System.nanoTime();
            // To count them all the time would be a load of its own; with the news among them these numbers are a little high.
            long told = database.count("select coalesce(max(position), 0) from feed_entry");
            if (told >= pages) {
                told = database.count("select count(*) from feed_entry where position is not null and arrival = 'backfill'");
            }
            if (storedAt == 0) {
                stored = database.count("select coalesce(max(id), 0) from feed_entry");
                if (stored >= pages) {
                    stored = database.count("select count(*) from speech where arrival = 'backfill'");
                }
                if (begin == 0 && stored > 0) {
                    begin = now;
                }
                if (stored >= pages) {
                    storedAt = now;
                }
            }
            if (told * 10 / pages > tenth) {
                tenth = (int) (told * 10 / pages);
                System.out.printf("%3d %% told after %.0f s, %d MB%n", tenth * 10, (now - begin) / 1e9, program.rss() / 1024);
            }
            if (told >= pages) {
                double seconds = (now - begin) / 1e9;
                System.out.printf(
                        "last page stored after %.1f s (%,.0f pages/s), told after %.1f s (%,.0f pages/s);%n  processor time for a page: %.2f ms the program, %.2f ms PostgreSQL, %.2f ms Kafka%n",
                        (storedAt - begin) / 1e9, pages * 1e9 / (storedAt - begin), seconds, pages / seconds,
                        (program.processorSeconds() - processorBefore) * 1000 / pages,
                        (postgres.seconds() - postgresBefore) * 1000 / pages,
                        (ownSeconds() - kafkaBefore) * 1000 / pages);
                return pages * 1e9 / (storedAt - begin);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** Kafka is in this process, which does little else meanwhile. */
    private static double ownSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** Waits while a backlog is worked off, for so long as is enough to tell of the news beside it. */
    static void beside(Tables database, int pages) throws Exception {
        long end = System.nanoTime() + BESIDE.toNanos();
        while (System.nanoTime() < end
                && database.count("select count(*) from feed_entry where arrival = 'backfill'") < pages) {
            TimeUnit.SECONDS.sleep(5);
        }
        System.out.printf(
                "%,d pages of the next backlog are left after the news%n",
                pages - database.count("select count(*) from feed_entry where arrival = 'backfill'"));
    }
}
