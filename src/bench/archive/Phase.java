import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Publishes pages one by one, waits until each has arrived in the stream, and tells how long they took. */
class Phase {

    private static final int PAGES = 25;
    private static final int FEWEST_PAGES = 20;
    private static final long BETWEEN_MS = 1700;

    private final Site site;
    private final Arrivals arrivals;

    Phase(Site site, Arrivals arrivals) {
        this.site = site;
        this.arrivals = arrivals;
    }

    static void printHead() {
        System.out.println("phase            | pages | to Kafka p50 | max | Kafka to stream p50 | max   (ms)");
    }

    /** How many pages had not arrived in the stream after 2 minutes. */
    int run(String name, Wait.Check enough) throws Exception {
        int first = site.next();
        var random = new Random(first);
        for (int i = 0; i < PAGES && !(i >= FEWEST_PAGES && enough.done()); i++) {
            site.addPage();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS + random.nextInt(400));
        }
        List<String> pages = site.pagesSince(first);
        Wait.until("pages of " + name, () -> arrivals.allInKafka(pages), 60);
        Wait.within(() -> arrivals.allInStream(pages), 120);
        List<Long> kafka = pages.stream()
                .map(url -> arrivals.timeInKafka(url) - site.appeared(url))
                .sorted()
                .toList();
        List<Long> stream = pages.stream()
                .filter(arrivals::inStream)
                .map(url -> arrivals.timeInStream(url) - arrivals.timeInKafka(url))
                .sorted()
                .toList();
        int missing = pages.size() - stream.size();
        System.out.printf(
                "%-16s | %d | %s | %s%s%n",
                name, pages.size(), medianAndMost(kafka), medianAndMost(stream),
                missing == 0 ? "" : "   (" + missing + " pages had not arrived after 2 minutes)");
        return missing;
    }

    private static String medianAndMost(List<Long> sorted) {
        return sorted.isEmpty()
                ? "- | -"
                : String.format("%,d | %,d", sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
