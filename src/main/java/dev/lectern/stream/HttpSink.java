package dev.lectern.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** The response of a subscriber. Vert.x counts what the socket has not taken yet; nothing is queued beside it. */
final class HttpSink implements Sink {

    private final HttpServerResponse response;

    HttpSink(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public boolean full() {
        return response.writeQueueFull();
    }

    @Override
    public void write(Buffer block) {
        if (!response.closed()) {
            response.write(block);
        }
    }

    @Override
    public void end(Buffer block) {
        if (!response.closed() && !response.ended()) {
            response.end(block);
        }
    }
}
