package dev.lectern.app;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The role {@code rewind}: sets ingest back and ends, so that the pages of which a restored database does not know are read again: to the
 * records that the database itself names, or to a point in time. Never forward, as what was not ingested yet is missing as well. What is
 * known already changes nothing. No ingest may run meanwhile.
 */
final class Rewind {

    /** Since when the pages are read again, as RFC 3339. */
    static final String TO = "lectern.rewind.to";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** A topic of pages, and the group that reads it. */
    private record Lane(String topic, String group) {}

    /** Tells of partitions from which record on they are to be read again; nothing of those of which all is. */
    private interface Wanted {
        Map<TopicPartition, Long> of(List<TopicPartition> partitions) throws InterruptedException, ExecutionException;
    }

    private final Admin admin;

    private Rewind(Admin admin) {
        this.admin = admin;
    }

    /**
     * Sets both lanes back.
     *
     * @return a sentence that says what will be read again
     * @throws SettingsFailure if a setting is missing or wrong, Kafka does not answer, or an ingest still runs
     */
    static String run(Settings settings) throws InterruptedException {
        KAFKA.setLevel(Level.WARNING); // the outcome is told by us, in one sentence
        List<Lane> lanes = List.of(
                lane(settings, "pages", "lectern.pages.topic", "lectern.pages", "lectern-ingest"),
                lane(
                        settings,
                        "pages-backfill",
                        "lectern.pages.backfill-topic",
                        "lectern.pages.backfill",
                        "lectern-ingest-backfill"));
        String time = settings.text(TO).orElse(null);
        Instant since = time == null ? null : time(time);
        String url = settings.jdbcUrl().orElse(null);
        if (since == null && url == null) {
            throw new SettingsFailure("The role rewind misses what to go back to: set quarkus.datasource.jdbc.url"
                    + " (environment: QUARKUS_DATASOURCE_JDBC_URL, ..._USERNAME, ..._PASSWORD) to the restored database,"
                    + " which knows what it lacks, or " + TO + " (LECTERN_REWIND_TO) to a time such as"
                    + " 2026-11-21T10:00:00Z.");
        }
        Map<String, Object> client = client(settings);
        Map<TopicPartition, Long> noted = since == null ? NotedOffsets.read(requireNonNull(url), settings) : Map.of();
        try (Admin admin = Admin.create(client)) {
            var rewind = new Rewind(admin);
            Wanted wanted = since == null
                    ? partitions -> noted
                    : partitions -> rewind.offsets(partitions, OffsetSpec.forTimestamp(since.toEpochMilli()));
            List<String> done = new ArrayList<>();
            for (Lane lane : lanes) {
                done.add(rewind.rewind(lane, wanted));
            }
            return "Ingest is set back to " + (since == null ? "what the database has" : since.toString()) + ": "
                    + String.join("; ", done) + ".";
        }
    }

    private String rewind(Lane lane, Wanted wanted) throws InterruptedException {
        try {
            TopicDescription topic = admin.describeTopics(List.of(lane.topic()))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next()
                    .get();
            List<TopicPartition> partitions = topic.partitions().stream()
                    .map(partition -> new TopicPartition(lane.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(lane.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> back = wanted.of(partitions);
            var next = new HashMap<TopicPartition, OffsetAndMetadata>();
            long again = 0;
            for (TopicPartition partition : partitions) {
                long begin = begins.getOrDefault(partition, 0L);
                long end = ends.getOrDefault(partition, begin);
                OffsetAndMetadata known = committed.get(partition);
                long from = from(back.get(partition), known == null ? begin : known.offset(), begin, end);
                next.put(partition, new OffsetAndMetadata(from));
                again += end - from;
            }
            admin.alterConsumerGroupOffsets(lane.group(), next).all().get();
            return again + " records of " + lane.topic() + " will be read";
        } catch (ExecutionException e) {
            throw new SettingsFailure(sentence(lane, e.getCause() == null ? e : e.getCause()));
        }
    }

    /**
     * From which record on a partition is read.
     *
     * @param back as wanted; null when nothing is known, -1 when nothing has come since
     * @param committed where its group would go on
     * @param begin oldest record that Kafka still has
     * @param end behind the newest one; who names a later one knows another topic of that name
     */
    static long from(@Nullable Long back, long committed, long begin, long end) {
        boolean another = committed > end || back != null && back > end;
        if (back == null || another) {
            return begin;
        }
        return Math.max(begin, back < 0 ? committed : Math.min(back, committed));
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException, ExecutionException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Rewind::offset));
    }

    private static long offset(Map.Entry<TopicPartition, ListOffsetsResultInfo> found) {
        return found.getValue().offset();
    }

    private static String sentence(Lane lane, Throwable cause) {
        return cause instanceof UnknownMemberIdException || cause instanceof GroupNotEmptyException
                ? "The group " + lane.group()
                        + " has members: an ingest process still runs, or ended less than a minute ago. Stop all"
                        + " of them, wait a minute, and try again."
                : "The group " + lane.group() + " could not be set back on " + lane.topic() + ": " + cause.getMessage();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new SettingsFailure(
                    TO + " is '" + text + "', which is no RFC 3339 time; 2026-11-21T10:00:00Z would be.");
        }
    }

    private static Lane lane(Settings settings, String channel, String key, String topic, String group) {
        return new Lane(
                settings.text(key).orElse(topic),
                settings.text("mp.messaging.incoming." + channel + ".group.id").orElse(group));
    }

    /** Whatever an administrator's client knows can be set as {@code kafka.…}, as for the other roles. */
    private static Map<String, Object> client(Settings settings) {
        var client = new HashMap<String, Object>();
        for (String name : AdminClientConfig.configNames()) {
            settings.text("kafka." + name).ifPresent(value -> client.put(name, value));
        }
        if (!client.containsKey(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)) {
            throw new SettingsFailure("The role rewind misses the address of Kafka: set kafka.bootstrap.servers"
                    + " (environment: KAFKA_BOOTSTRAP_SERVERS).");
        }
        client.putIfAbsent(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString((int) PATIENCE.toMillis()));
        return client;
    }
}
