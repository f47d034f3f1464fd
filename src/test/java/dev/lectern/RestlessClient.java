package dev.lectern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A subscriber that goes and comes back: in the middle of an event, to another process, after it has read nothing for a while. It keeps
 * what a browser would: an event counts when its empty line has come, and so does the id of any block.
 */
final class RestlessClient implements Runnable {

    private static final int LINES_UNTIL_A_MOOD = 400;

    private final HttpClient http;
    private final Supplier<String> process;
    private final String query;
    private final Random mood;
    private final List<Long> told = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile long lastId;
    private volatile int connections;

    /**
     * A client that has not begun.
     *
     * @param http opens its connections, in its version of HTTP
     * @param process gives the address of a process to go to
     * @param query filter and where to begin
     * @param seed of its moods
     */
    RestlessClient(HttpClient http, Supplier<String> process, String query, long seed) {
        this.http = http;
        this.process = process;
        this.query = query;
        this.mood = new Random(seed);
    }

    /** Positions of the changes that it was told, in the order in which they came. */
    synchronized List<Long> told() {
        return List.copyOf(told);
    }

    /** Gaps that it was told of, and answers that were refusals. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    long lastId() {
        return lastId;
    }

    int connections() {
        return connections;
    }

    @Override
    public String toString() {
        return query + ": last id " + lastId + " after " + connections + " connections";
    }

    void end() {
        ending.countDown();
    }

    @Override
    public void run() {
        try {
            while (!rest(mood.nextInt(300))) {
                try (InputStream body = connect()) {
                    read(new BufferedReader(new InputStreamReader(body, UTF_8), 512));
                } catch (IOException e) {
                    rest(50); // killed, or on its way up again
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private InputStream connect() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(process.get() + "/api/stream?" + query))
                .timeout(Duration.ofSeconds(20));
        if (lastId > 0) {
            request.header("Last-Event-ID", Long.toString(lastId));
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        connections++;
        if (response.statusCode() != 200 && response.statusCode() != 503) {
            complain("status " + response.statusCode());
        }
        if (response.version() != http.version()) {
            complain(response.version() + " instead of " + http.version());
        }
        return response.body();
    }

    private void read(BufferedReader lines) throws IOException, InterruptedException {
        long id = lastId;
        String event = "";
        int patience = 1 + mood.nextInt(2 * LINES_UNTIL_A_MOOD);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.isEmpty()) {
                take(id, event);
                event = "";
            }
            if (--patience == 0) {
                if (mood.nextInt(3) > 0 || rest(mood.nextInt(4000))) {
                    return; // wherever in an event that may be
                }
                patience = 1 + mood.nextInt(2 * LINES_UNTIL_A_MOOD);
            }
            if (ending.getCount() == 0) {
                return;
            }
        }
    }

    private synchronized void take(long id, String event) {
        lastId = id;
        if (event.equals("gap")) {
            complaints.add("gap " + id);
        } else if (!event.isEmpty() && !event.equals("live")) {
            told.add(id);
        }
    }

    private synchronized void complain(String about) {
        complaints.add(about);
    }

    /** Waits; true when it is to end. */
    private boolean rest(int millis) throws InterruptedException {
        return ending.await(millis, TimeUnit.MILLISECONDS);
    }
}
