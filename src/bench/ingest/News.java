import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A page that is news every two seconds, and when its speech comes out of the stream. */
class News implements AutoCloseable {

    private static final int FIRST = 1_000_000_000;

    private final Arrivals arrivals;
    private final List<String> pages = new ArrayList<>();
    private final Thread thread;
    private volatile boolean ended;

    /** Whoever waits for news follows the stream from its end on, after the last position. */
    News(String kafka, String address, long last) {
        var running = new Properties();
        running.setProperty("after", Long.toString(last));
        running.setProperty("kafka.bootstrap.servers", kafka);
        running.setProperty("http.url", address);
        arrivals = new Arrivals(running);
        thread = new Thread(() -> publish(kafka));
        thread.setDaemon(true);
        thread.start();
    }

    private void publish(String kafka) {
        try (KafkaProducer<String, byte[]> producer = Backlog.producer(kafka)) {
            for (int number = 0; !ended; number++) {
                String url = "https://live.example/" + number;
                producer.send(Backlog.page("lectern.pages", url, "live", FIRST + number));
                synchronized (pages) {
                    pages.add(url);
                }
                TimeUnit.SECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void print() throws Exception {
        ended = true;
        thread.join();
        List<String> all;
        synchronized (pages) {
            all = List.copyOf(pages);
        }
        Wait.until("news in the stream", () -> arrivals.allInStream(all) && arrivals.allInKafka(all), 60);
        List<Long> times = all.stream()
                .map(url -> arrivals.timeInStream(url) - arrivals.timeInKafka(url))
                .sorted()
                .toList();
        System.out.printf(
                "news from Kafka to the stream meanwhile: %d pages, p50 %d ms, p95 %d ms, max %d ms%n",
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
    }

    @Override
    public void close() {
        ended = true;
    }
}
