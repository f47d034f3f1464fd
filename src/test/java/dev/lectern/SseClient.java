package dev.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import static dev.lectern.Patience.await;

/** Reads an event stream block by block, as it comes over the wire. */
public final class SseClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<Stream<String>> response;
    private final List<List<String>> blocks = new CopyOnWriteArrayList<>();

    private SseClient(HttpResponse<Stream<String>> response) {
        this.response = response;
        var thread = new Thread(this::read, "sse-client");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens a stream; headers are name, value, name, value. */
    public static SseClient open(String url, String... headers) {
        return open(HttpClient.Version.HTTP_1_1, url, headers);
    }

    /** Opens a stream with a version of HTTP. */
    public static SseClient open(HttpClient.Version version, String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).version(version);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new SseClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public HttpResponse<?> response() {
        return response;
    }

    /** All blocks so far, each as its lines. */
    public List<List<String>> blocks() {
        return List.copyOf(blocks);
    }

    /** {@code event id} of each event so far. */
    public List<String> events() {
        return blocks().stream()
                .filter(block -> block.stream().anyMatch(line -> line.startsWith("event: ")))
                .map(block -> field(block, "event") + " " + field(block, "id"))
                .toList();
    }

    /** A change of a speech, as it was told. */
    public record Change(String id, String name, String data) {}

    /** All changes so far: the events that are neither {@code live} nor {@code gap}. */
    public List<Change> changes() {
        return blocks().stream()
                .map(block -> new Change(field(block, "id"), field(block, "event"), field(block, "data")))
                .filter(change -> !List.of("", "live", "gap").contains(change.name()))
                .toList();
    }

    /** The data of the events with a name so far. */
    public List<String> data(String event) {
        return blocks().stream()
                .filter(block -> block.contains("event: " + event))
                .map(block -> field(block, "data"))
                .toList();
    }

    /** Waits until an event has come, as {@link #events} tells it. */
    public void awaitEvent(String event) {
        await().until(() -> events().contains(event));
    }

    /** Waits until a block of exactly this one line has come. */
    public void awaitBlock(String line) {
        await().until(() -> blocks().contains(List.of(line)));
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private void read() {
        var block = new ArrayList<String>();
        try (Stream<String> lines = response.body()) {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    blocks.add(List.copyOf(block));
                    block.clear();
                } else {
                    block.add(line);
                }
            });
        } catch (UncheckedIOException e) {
            blocks.add(List.of("broken off: " + e.getMessage()));
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
