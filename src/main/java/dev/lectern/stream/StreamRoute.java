package dev.lectern.stream;

import dev.lectern.access.ClientAddress;
import dev.lectern.access.Expiry;
import dev.lectern.access.RefusedRequest;
import dev.lectern.problem.Refusal;
import dev.lectern.speaker.SpeakerAliases;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /api/stream}. A plain route, as Quarkus REST would serialise every event again for every subscriber and cannot
 * write a block that only moves the id.
 */
@Singleton
class StreamRoute {

    /** Whether this process serves subscribers. */
    static final String ENABLED = "lectern.serve.enabled";

    static final String PATH = "/api/stream";
    private static final String GOODBYE = "goodbye";
    private static final String EXPIRED =
            "the token or the session has expired; come back with a new one and the last id";

    /** Where the stream begins instead of where it was asked to; an {@code EventSource} cannot read it, so the event {@code gap} tells it too. */
    private static final String SERVED_FROM = "Lectern-Served-From";

    private final Vertx vertx;
    private final Replay replay;
    private final Subscription.Line line;
    private final StartFinder starts;
    private final SpeakerAliases aliases;
    private final ClientAddress clients;
    private final Places places;
    private final Selections selections;
    private final Subscribers subscribers;
    private final StreamConfig config;
    private final Clock clock;
    private final boolean enabled;
    private volatile boolean ending;

    StreamRoute(
            Vertx vertx,
            Replay replay,
            Subscription.Line line,
            StartFinder starts,
            SpeakerAliases aliases,
            ClientAddress clients,
            Places places,
            Selections selections,
            Subscribers subscribers,
            StreamConfig config,
            Clock clock,
            @ConfigProperty(name = ENABLED, defaultValue = "true") boolean enabled) {
        this.vertx = vertx;
        this.replay = replay;
        this.line = line;
        this.starts = starts;
        this.aliases = aliases;
        this.clients = clients;
        this.places = places;
        this.selections = selections;
        this.subscribers = subscribers;
        this.config = config;
        this.clock = clock;
        this.enabled = enabled;
    }

    void register(@Observes Router router) {
        if (enabled) {
            router.get(PATH).handler(this::open);
            router.options(PATH).handler(StreamRefusals::tellMethods);
            router.route(PATH).handler(StreamRefusals::refuseMethod);
        }
    }

    /**
     * Before the server waits for requests to end, as these would never end by themselves: clients learn that this is no
     * failure, come back elsewhere and resume.
     */
    void sayGoodbye(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
        subscribers.each(subscription -> subscription.end(GOODBYE));
    }

    private void open(RoutingContext exchange) {
        StreamRequest request;
        String address = clients.of(exchange.request());
        if (address == null) {
            return; // gone already
        }
        try {
            request = StreamParameters.read(
                    exchange.queryParams(), exchange.request().getHeader("Last-Event-ID"));
            if (ending) {
                comeBack(exchange);
                return;
            }
            places.take(address);
        } catch (Refusal refusal) {
            RefusedRequest.answer(exchange, refusal);
            return;
        }
        EventLoop loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        StartFinder.Start known = request.filter().asksForNames() ? null : starts.known(request.start());
        if (known != null) {
            loop.execute(() -> begin(exchange, loop, address, request, known));
            return;
        }
        replay.start(
                () -> {
                    if (exchange.response().closed()) {
                        places.release(address);
                        return;
                    }
                    StartFinder.Start start = starts.find(request.start());
                    StreamRequest asked = request.with(aliases);
                    loop.execute(() -> begin(exchange, loop, address, asked, start));
                },
                failure -> loop.execute(() -> {
                    places.release(address);
                    RefusedRequest.answer(
                            exchange, ComeBack.later(503, "The database does not answer; try again shortly."));
                }));
    }

    private void begin(
            RoutingContext exchange, EventLoop thread, String address, StreamRequest request, StartFinder.Start start) {
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            places.release(address);
            return;
        }
        if (ending) {
            places.release(address);
            comeBack(exchange);
            return;
        }
        Selection selection = selections.join(request.filter());
        var sink = new HttpSink(vertx, exchange.request(), config.goodbye());
        var subscription = new Subscription(sink, thread, line, selection, request.view(), start.cursor());
        Loop loop = subscribers.on(thread);
        Runnable noExpiry = endAtExpiry(exchange, subscription);
        response.drainHandler(nothing -> subscription.pump());
        response.exceptionHandler(failure -> subscription.closed());
        response.endHandler(nothing -> {
            noExpiry.run();
            subscription.closed();
            loop.leave(subscription);
            selections.leave(selection);
            places.release(address);
        });
        Buffer first = retry();
        if (start.gap() != null) {
            response.putHeader(SERVED_FROM, Long.toString(start.cursor() + 1));
            first.appendBuffer(start.gap());
        }
        headers(response);
        sink.write(first);
        loop.join(subscription); // before the first look at the ring, so that no news is missed
        subscription.pump();
        if (ending) { // begun in the same moment, and perhaps not among those who were told
            subscription.end(GOODBYE);
        }
    }

    /** Who may read until then gets no longer stream. Gives what takes the alarm back. */
    private Runnable endAtExpiry(RoutingContext exchange, Subscription subscription) {
        Instant until = Expiry.of(exchange).orElse(null);
        if (until == null) {
            return () -> {};
        }
        long left = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        long timer = vertx.setTimer(left, id -> subscription.leave(EXPIRED));
        return () -> vertx.cancelTimer(timer);
    }

    /** An error would tell an {@code EventSource} to give up for good; so it gets a stream that has already ended. */
    private void comeBack(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        headers(response);
        new HttpSink(vertx, exchange.request(), config.goodbye()).end(retry().appendBuffer(SseFrames.comment(GOODBYE)));
    }

    private static void headers(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Different for each, so that all of them do not come back in the same second after a deploy. */
    private Buffer retry() {
        long spread = config.retrySpread().toMillis();
        return SseFrames.retry(
                config.retry().toMillis() + ThreadLocalRandom.current().nextLong(spread + 1));
    }
}
