import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Notes when each page is in Kafka, going by the time of its record, and when its speech comes out of the stream. */
class Arrivals {

    private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");

    private final Map<String, Long> inKafka = new ConcurrentHashMap<>();
    private final Map<String, Long> inStream = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private interface Listening {
        void run() throws Exception;
    }

    Arrivals(Properties running) {
        listen("Kafka", () -> readKafka(running.getProperty("kafka.bootstrap.servers")));
        listen("the stream", () -> readStream(running.getProperty("http.url"), running.getProperty("after", "0")));
    }

    boolean allInKafka(Collection<String> pages) {
        check();
        return inKafka.keySet().containsAll(pages);
    }

    boolean allInStream(Collection<String> pages) {
        check();
        return inStream.keySet().containsAll(pages);
    }

    boolean inStream(String page) {
        return inStream.containsKey(page);
    }

    long timeInKafka(String page) {
        return inKafka.get(page);
    }

    long timeInStream(String page) {
        return inStream.get(page);
    }

    /** Fails where one of the two cannot be listened to any more: what did not arrive then says nothing about the program. */
    void check() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private void readKafka(String servers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "group.id", "load",
                "auto.offset.reset", "earliest",
                "metadata.max.age.ms", 1000);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("lectern.pages"));
            while (true) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> inKafka.putIfAbsent(record.key(), record.timestamp()));
            }
        }
    }

    private void readStream(String program, String after) throws IOException {
        URI stream = URI.create(program + "/api/stream?source=live&arrival=all&view=summary&after=" + after);
        try (var lines = new BufferedReader(new InputStreamReader(stream.toURL().openStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = URL.matcher(line);
                if (line.startsWith("data:") && matcher.find()) {
                    inStream.putIfAbsent(matcher.group(1), System.currentTimeMillis());
                }
            }
        }
        throw new IOException("the program closed it");
    }

    private void listen(String what, Listening listening) {
        var thread = new Thread(() -> {
            try {
                listening.run();
            } catch (Exception | Error e) {
                failure.compareAndSet(null, new IllegalStateException("listening to " + what + " failed: " + e, e));
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
