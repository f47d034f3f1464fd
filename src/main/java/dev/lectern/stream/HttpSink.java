package dev.lectern.stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/** The response of a subscriber. Vert.x counts what the socket has not taken yet; nothing is queued beside it. */
final class HttpSink implements Sink {

    /** HTTP/2 "CANCEL", <a href="https://www.rfc-editor.org/rfc/rfc9113#section-7">RFC 9113, 7</a>. */
    private static final long CANCEL = 8;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Duration last;

    /**
     * Answers a request.
     *
     * @param last how long the client may take for the last block; then it is cut off
     */
    HttpSink(Vertx vertx, HttpServerRequest request, Duration last) {
        this.vertx = vertx;
        this.request = request;
        this.last = last;
        this.response = request.response();
    }

    @Override
    public boolean full() {
        return response.writeQueueFull();
    }

    /** What could not be written is no reason to go on behind it: that would be a gap that nobody tells. */
    @Override
    public void write(Buffer block, Runnable done) {
        if (response.closed()) {
            done.run();
            return;
        }
        response.write(block).onComplete(written -> {
            done.run();
            if (written.failed() && !response.closed()) {
                cut();
            }
        });
    }

    @Override
    public void end(Buffer block) {
        if (response.closed() || response.ended()) {
            return;
        }
        long timer = vertx.setTimer(last.toMillis(), id -> cut());
        response.end(block).onComplete(done -> {
            vertx.cancelTimer(timer);
            if (request.version() != HttpVersion.HTTP_2) { // its client is to go elsewhere, not to ask here again
                request.connection().close();
            }
        });
    }

    /** With HTTP/2 there may be other streams on the connection. */
    @Override
    public void cut() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset(CANCEL);
        } else {
            request.connection().close();
        }
    }
}
