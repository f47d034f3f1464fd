import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Measures what the reading of an archive costs those who wait for news; started by {@code run}. */
class ArchiveLoad {

    static final int PAGES_A_PHASE = 25;
    static final long BETWEEN_MS = 1700;
    static final String[] WORDS = ("the ferry runs again for everybody who lives on these islands we have waited for this day eleven"
                    + " winters and I thank the shipwrights harbour minister council school boat weather promise timetable work"
                    + " partners treaty coast trade energy bridge budget reform friends neighbours").split(" ");

    static final Map<String, Long> appeared = new ConcurrentHashMap<>();
    static final Map<String, Long> inKafka = new ConcurrentHashMap<>();
    static final Map<String, Long> inStream = new ConcurrentHashMap<>();
    static int next;
    static int port;

    public static void main(String[] arguments) throws Exception {
        String jar = arguments[0];
        Path work = Path.of(arguments[1]);
        int records = Integer.parseInt(arguments[2]);
        Path archive = work.resolve("archive.warc.gz");
        writeArchive(archive, records);
        System.out.printf("archive: %,d records, %,d bytes gzipped%n", records, Files.size(archive));
        startSite();
        Path sources = Files.createDirectories(work.resolve("sources"));
        source(sources, "live", "listing: http://127.0.0.1:" + port + "/speeches", "every: PT2S\natMost: PT2S\ndelay: PT0S\n");
        Process lectern = start(jar, work, sources);
        try {
            Properties running = running(work);
            listen(running);
            addPage();
            await("first look", () -> count(running, "frontier_page where published_at is not null") > 0, 60);
            System.out.println("phase            | pages | to Kafka p50 | max | Kafka to stream p50 | max   (ms)");
            phase("alone", () -> false);

            long begin = System.nanoTime();
            source(sources, "archive", "warc: " + archive, "every: PT5S\n");
            await("archive", () -> progress(running).records > 0, 60);
            phase("while it is read", () -> false);
            Progress now = progress(running);
            while (!now.finished) {
                phase("while it is read", () -> progress(running).finished);
                now = progress(running);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            phase("while it is parsed", () -> false);
            System.out.printf(
                    "read: %,d records, %,d pages within %.0f s; busy %.1f s: %.0f records/s; parsed meanwhile: %,d; peak RSS %s%n",
                    now.records, now.pages, seconds, now.busy / 1000.0, now.records * 1000.0 / now.busy, count(running, "speech"),
                    memory(lectern));
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            lectern.destroy();
            lectern.waitFor(30, TimeUnit.SECONDS);
            lectern.destroyForcibly();
            System.exit(0);
        }
    }

    /** Publishes pages one by one and waits until each has arrived in the stream. */
    static void phase(String name, Check enough) throws Exception {
        int first = next;
        var random = new Random(first);
        for (int i = 0; i < PAGES_A_PHASE && !(i >= 20 && enough.done()); i++) {
            addPage();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS + random.nextInt(400));
        }
        List<String> pages = appeared.keySet().stream().filter(url -> number(url) >= first).collect(Collectors.toList());
        await("pages of " + name, () -> inKafka.keySet().containsAll(pages), 60);
        boolean streamed = true;
        try {
            await("pages of " + name + " in the stream", () -> inStream.keySet().containsAll(pages), 120);
        } catch (IllegalStateException e) {
            streamed = false;
        }
        List<Long> kafka = pages.stream().map(url -> inKafka.get(url) - appeared.get(url)).sorted().toList();
        List<Long> stream = pages.stream()
                .filter(inStream::containsKey)
                .map(url -> inStream.get(url) - inKafka.get(url))
                .sorted()
                .toList();
        System.out.printf(
                "%-16s | %d | %,d | %,d | %,d | %,d%s%n",
                name, pages.size(), median(kafka), kafka.get(kafka.size() - 1), median(stream), stream.get(stream.size() - 1),
                streamed ? "" : "   (" + (pages.size() - stream.size()) + " pages had not arrived after 2 minutes)");
    }

    static long median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    interface Check {
        boolean done() throws Exception;
    }

    static void await(String what, Check check, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!check.done()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no " + what + " after " + seconds + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    static void addPage() {
        appeared.put("http://127.0.0.1:" + port + "/speeches/remarks-on-the-ferry-" + next++, System.currentTimeMillis());
    }

    static int number(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf('-') + 1));
    }

    static String speech(int number) {
        var random = new Random(number);
        var text = new StringBuilder("<!doctype html><html lang=en><title>Remarks on the ferry, number " + number
                + "</title><main><h1>Remarks by Ada Holm, Minister of Ferries, on the ferry, number " + number + ", Port Ellery, 3 June 2018</h1>");
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            text.append("<p>We thank you ").append(random.nextInt());
            for (int word = 0; word < 50; word++) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(".</p>\n");
        }
        return text.append("</main></html>").toString();
    }

    static void writeArchive(Path file, int records) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < records; i++) {
                byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + speech(1_000_000 + i)).getBytes(UTF_8);
                String head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:" + i
                        + ">\r\nWARC-Date: 2018-06-03T10:00:00Z\r\nWARC-Target-URI: https://ferries.example/speeches/" + i
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + answer.length + "\r\n\r\n";
                var packed = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(packed)) {
                    gzip.write(head.getBytes(UTF_8));
                    gzip.write(answer);
                    gzip.write("\r\n\r\n".getBytes(UTF_8));
                }
                packed.writeTo(out);
            }
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    static void startSite() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newFixedThreadPool(4));
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String page = path.startsWith("/speeches/") ? speech(number(path)) : path.equals("/speeches") ? listing() : "";
            byte[] body = page.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        port = site.getAddress().getPort();
    }

    /** The newest first, and not more than a page of them. */
    static String listing() {
        return appeared.keySet().stream()
                .sorted((a, b) -> Integer.compare(number(b), number(a)))
                .limit(30)
                .map(url -> "<li><a href='" + url + "'>Remarks on the ferry, number " + number(url) + "</a></li>")
                .collect(Collectors.joining("\n", "<!doctype html><main><ul>", "</ul></main>"));
    }

    static void source(Path sources, String id, String way, String more) throws IOException {
        Path file = sources.resolve("." + id);
        Files.writeString(
                file, "id: " + id + "\npublisher: Ministry of Ferries\ndiscover:\n  - " + way + "\n" + more + "allowPrivate: true\n");
        Files.move(file, sources.resolve(id + ".yaml"));
    }

    static Process start(String jar, Path work, Path sources) throws IOException {
        var builder = new ProcessBuilder("java", "-Xmx512m", "-jar", jar)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("lectern.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "LECTERN_DATA", work.resolve("data").toString(),
                        "LECTERN_DEMO", "false",
                        "QUARKUS_HTTP_PORT", "0",
                        "LECTERN_SOURCES_DIRECTORY", sources.toString(),
                        "LECTERN_SOURCES_REREAD", "PT1S"));
        return builder.start();
    }

    static Properties running(Path work) throws Exception {
        Path file = work.resolve("data/running.properties");
        await("start", () -> Files.exists(file) && Files.readString(work.resolve("lectern.log")).contains("Lectern runs"), 120);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Notes when each page is in Kafka, going by the time of its record, and when its speech comes out of the stream. */
    static void listen(Properties running) {
        thread(() -> {
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers", running.getProperty("kafka.bootstrap.servers"),
                    "group.id", "load",
                    "auto.offset.reset", "earliest",
                    "metadata.max.age.ms", 1000);
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of("lectern.pages"));
                while (true) {
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> inKafka.putIfAbsent(record.key(), record.timestamp()));
                }
            }
        });
        thread(() -> {
            URI stream = URI.create(running.getProperty("http.url") + "/api/stream?source=live&arrival=all&after=0&view=summary");
            Pattern url = Pattern.compile("\"url\":\"([^\"]+)\"");
            try (var lines = new BufferedReader(new InputStreamReader(stream.toURL().openStream(), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher matcher = url.matcher(line);
                    if (line.startsWith("data:") && matcher.find()) {
                        inStream.putIfAbsent(matcher.group(1), System.currentTimeMillis());
                    }
                }
            }
            return true;
        });
    }

    static void thread(Check work) {
        var thread = new Thread(() -> {
            try {
                work.done();
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    static class Progress {
        long records;
        long pages;
        long busy;
        boolean finished;
    }

    static Progress progress(Properties running) throws SQLException {
        var progress = new Progress();
        try (var connection = connect(running);
                var rows = connection
                        .createStatement()
                        .executeQuery("select records, pages, busy_ms, finished_at is not null from frontier_archive")) {
            if (rows.next()) {
                progress.records = rows.getLong(1);
                progress.pages = rows.getLong(2);
                progress.busy = rows.getLong(3);
                progress.finished = rows.getBoolean(4);
            }
        }
        return progress;
    }

    static Connection connect(Properties running) throws SQLException {
        return DriverManager.getConnection(
                running.getProperty("quarkus.datasource.jdbc.url"),
                running.getProperty("quarkus.datasource.username"),
                running.getProperty("quarkus.datasource.password"));
    }

    static long count(Properties running, String of) throws SQLException {
        try (var connection = connect(running);
                var rows = connection.createStatement().executeQuery("select count(*) from " + of)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("?")
                .replaceAll("\\s+", " ");
    }
}
