package dev.lectern.stream;

import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.speaker.SpeakerAliases;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
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

    private static final String PATH = "/api/stream";
    private static final String RETRY_AFTER_SECONDS = "30";
    /** Clients are told to come back after 2 to 4 s, so that all of them do not come in the same second after a deploy. */
    private static final int RETRY_LEAST = 2000;

    private static final int RETRY_SPREAD = 2000;

    private final Vertx vertx;
    private final Ring ring;
    private final Replay replay;
    private final StartFinder starts;
    private final SpeakerAliases aliases;
    private final Subscribers subscribers;
    private final StreamMetrics metrics;
    private final StreamConfig config;
    private final boolean enabled;
    private volatile boolean ending;

    StreamRoute(
            Vertx vertx,
            Ring ring,
            Replay replay,
            StartFinder starts,
            SpeakerAliases aliases,
            Subscribers subscribers,
            StreamMetrics metrics,
            StreamConfig config,
            @ConfigProperty(name = ENABLED, defaultValue = "true") boolean enabled) {
        this.vertx = vertx;
        this.ring = ring;
        this.replay = replay;
        this.starts = starts;
        this.aliases = aliases;
        this.subscribers = subscribers;
        this.metrics = metrics;
        this.config = config;
        this.enabled = enabled;
    }

    void register(@Observes Router router) {
        if (enabled) {
            router.get(PATH).handler(this::open);
            router.options(PATH).handler(StreamRoute::preflight);
        }
    }

    /**
     * Before the server waits for requests to end, as these would never end by themselves: clients learn that this is no
     * failure, come back elsewhere and resume.
     */
    void sayGoodbye(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
        subscribers.all().forEach(subscription -> subscription.leave("goodbye"));
    }

    private void open(RoutingContext exchange) {
        StreamRequest request;
        try {
            request = StreamParameters.read(
                    exchange.queryParams(), exchange.request().getHeader("Last-Event-ID"));
            if (ending) {
                throw new Refusal(503, "This process ends; connect again.", Map.of("Retry-After", "1"));
            }
            if (!subscribers.reserve()) {
                throw new Refusal(
                        429,
                        "All " + subscribers.most() + " places for subscribers are taken; try again later.",
                        Map.of("Retry-After", RETRY_AFTER_SECONDS));
            }
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
            return;
        } catch (IllegalArgumentException e) { // the query string itself
            refuse(exchange, new Refusal(400, "The query cannot be read: " + e.getMessage() + "."));
            return;
        }
        Context context = vertx.getOrCreateContext();
        replay.run(
                () -> {
                    StartFinder.Start start = starts.find(request.start());
                    StreamRequest asked = request.with(aliases);
                    context.runOnContext(nothing -> begin(exchange, context, asked, start));
                },
                failure -> context.runOnContext(nothing -> {
                    subscribers.release();
                    refuse(
                            exchange,
                            new Refusal(
                                    503,
                                    "The database does not answer; try again shortly.",
                                    Map.of("Retry-After", RETRY_AFTER_SECONDS)));
                }));
    }

    private void begin(RoutingContext exchange, Context context, StreamRequest request, StartFinder.Start start) {
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            subscribers.release();
            return;
        }
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Access-Control-Allow-Origin", "*");
        var subscription = new Subscription(
                new HttpSink(response),
                task -> context.runOnContext(nothing -> task.run()),
                ring,
                replay,
                request,
                start.cursor(),
                metrics::sent);
        long beat = config.heartbeat().toMillis();
        int mostFullTicks = (int) Math.max(1, config.stalled().toMillis() / beat);
        long timer = vertx.setPeriodic(beat, id -> subscription.tick(mostFullTicks));
        response.drainHandler(nothing -> subscription.pump());
        response.exceptionHandler(failure -> subscription.closed());
        response.endHandler(nothing -> {
            vertx.cancelTimer(timer);
            subscription.closed();
            subscribers.remove(subscription);
            subscribers.release();
        });
        response.write(SseFrames.retry(RETRY_LEAST + ThreadLocalRandom.current().nextInt(RETRY_SPREAD + 1)));
        if (start.gap() != null) {
            response.write(start.gap());
        }
        subscribers.add(subscription); // before the first look at the ring, so that no news is missed
        subscription.pump();
    }

    private static void refuse(RoutingContext exchange, Refusal refusal) {
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Access-Control-Allow-Origin", "*");
        refusal.headers().forEach(response::putHeader);
        response.end(refusal.problem(PATH).json());
    }

    /** Lets pages of other sites send a last event id with {@code fetch}. */
    private static void preflight(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Allow-Methods", "GET")
                .putHeader("Access-Control-Allow-Headers", "Last-Event-ID, Cache-Control")
                .end();
    }
}
