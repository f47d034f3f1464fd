package dev.lectern;

import java.util.ArrayList;
import java.util.List;

/** A subscriber to everything that goes on after the last change that it got, wherever it comes back. */
final class ResumingClient implements AutoCloseable {

    private final List<SseClient.Change> before = new ArrayList<>();
    private SseClient client;

    /** Subscribes at a process, and leaves the one where it is or was. */
    void subscribe(LecternProcess process) {
        close();
        String last = before.isEmpty() ? "0" : before.get(before.size() - 1).id();
        client = SseClient.open(process.url("/api/stream?after=0&arrival=all"), "Last-Event-ID", last);
    }

    /** All that it got so far. */
    List<SseClient.Change> changes() {
        var all = new ArrayList<>(before);
        if (client != null) {
            all.addAll(client.changes());
        }
        return all;
    }

    @Override
    public void close() {
        if (client != null) {
            before.addAll(client.changes());
            client.close();
            client = null;
        }
    }
}
