package dev.lectern.ingest;

import dev.lectern.measure.RegularMeasurement;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageTopics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Pages that wait on the topics, by what the groups have committed. The consumers' own figure tells what they have not
 * fetched yet, which is nothing while PostgreSQL is away and they hold everything in their hands.
 */
@Singleton
class LaneLag implements RegularMeasurement.Measurement {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int PATIENCE_MILLIS = 10_000;

    private final PageTopics topics;
    private final Map<String, Object> kafka;
    private final RegularMeasurement regular;
    private final boolean enabled;
    private final Map<Arrival, String> groups = new EnumMap<>(Arrival.class);
    private final Map<Arrival, Double> lags = new ConcurrentHashMap<>();
    private volatile @Nullable Admin admin;

    LaneLag(
            MeterRegistry metrics,
            PageTopics topics,
            IngestConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Vertx vertx,
            @ConfigProperty(name = "mp.messaging.incoming.pages.group.id") String live,
            @ConfigProperty(name = "mp.messaging.incoming.pages-backfill.group.id") String backfill) {
        this.topics = topics;
        this.kafka = new HashMap<>(kafka);
        this.regular = new RegularMeasurement(vertx, "The lag of the pages", EVERY, this);
        this.enabled = config.enabled();
        groups.put(Arrival.LIVE, live);
        groups.put(Arrival.BACKFILL, backfill);
        groups.keySet()
                .forEach(lane -> Gauge.builder("lectern.ingest.lag", lags, all -> all.getOrDefault(lane, Double.NaN))
                        .description("Pages on the topic that are not ingested yet")
                        .tag("lane", lane.word())
                        .register(metrics));
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
            kafka.put(AdminClientConfig.CLIENT_ID_CONFIG, "lectern-lag");
            admin = Admin.create(kafka);
            regular.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        regular.stop();
        Admin open = admin;
        admin = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    @Override
    public void take() throws ExecutionException, InterruptedException {
        Admin open = admin;
        if (open != null) {
            update(open);
        }
    }

    @Override
    public void forget() {
        lags.clear();
    }

    void update(Admin open) throws ExecutionException, InterruptedException {
        for (Map.Entry<Arrival, String> group : groups.entrySet()) {
            lags.put(group.getKey(), (double) lag(open, group.getKey(), group.getValue()));
        }
    }

    private long lag(Admin open, Arrival lane, String group) throws ExecutionException, InterruptedException {
        String topic = topics.topicOf(lane);
        int partitions = requireNonNull(open.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic))
                .partitions()
                .size();
        var firsts = new HashMap<TopicPartition, OffsetSpec>();
        var lasts = new HashMap<TopicPartition, OffsetSpec>();
        for (int i = 0; i < partitions; i++) {
            firsts.put(new TopicPartition(topic, i), OffsetSpec.earliest());
            lasts.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        Map<TopicPartition, ListOffsetsResultInfo> begins =
                open.listOffsets(firsts).all().get();
        Map<TopicPartition, OffsetAndMetadata> committed = open.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long lag = 0;
        for (var end : open.listOffsets(lasts).all().get().entrySet()) {
            ListOffsetsResultInfo begin = begins.get(end.getKey());
            OffsetAndMetadata done = committed.get(end.getKey());
            // What retention has taken away waits for nobody; a group that never committed begins with the first
            // record.
            long from = Math.max(begin == null ? 0 : begin.offset(), done == null ? 0 : done.offset());
            lag += Math.max(0, end.getValue().offset() - from);
        }
        return lag;
    }
}
