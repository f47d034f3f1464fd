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

/**
 * The role {@code rewind}: sets ingest back to a point in time and ends, so that the pages of which a restored database does not know
 * are read again. What is known already changes nothing. It needs Kafka only; no ingest may run meanwhile.
 */
final class Rewind {

    /** Since when the pages are read again, as RFC 3339. */
    static final String TO = "lectern.rewind.to";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** A topic of pages, and the group that reads it. */
    private record Lane(String topic, String group) {}

    private final Admin admin;
    private final Instant to;

    private Rewind(Admin admin, Instant to) {
        this.admin = admin;
        this.to = to;
    }

    /**
     * Sets both lanes back.
     *
     * @return a sentence that says what will be read again
     * @throws SettingsFailure if a setting is missing or wrong, Kafka does not answer, or an ingest still runs
     */
    static String run(Settings settings) throws InterruptedException {
        Instant to = time(settings);
        KAFKA.setLevel(Level.WARNING); // the outcome is told by us, in one sentence
        List<Lane> lanes = List.of(
                lane(settings, "pages", "lectern.pages.topic", "lectern.pages", "lectern-ingest"),
                lane(
                        settings,
                        "pages-backfill",
                        "lectern.pages.backfill-topic",
                        "lectern.pages.backfill",
                        "lectern-ingest-backfill"));
        try (Admin admin = Admin.create(client(settings))) {
            var rewind = new Rewind(admin, to);
            List<String> done = new ArrayList<>();
            for (Lane lane : lanes) {
                done.add(rewind.rewind(lane));
            }
            return "Ingest is set back to " + to + ": " + String.join("; ", done) + ".";
        }
    }

    private String rewind(Lane lane) throws InterruptedException {
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
            Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
            Map<TopicPartition, Long> since = offsets(partitions, OffsetSpec.forTimestamp(to.toEpochMilli()));
            var wanted = new HashMap<TopicPartition, OffsetAndMetadata>();
            long again = 0;
            for (TopicPartition partition : partitions) {
                long end = ends.getOrDefault(partition, 0L);
                long first = since.getOrDefault(partition, -1L); // -1: there is nothing since then
                wanted.put(partition, new OffsetAndMetadata(first < 0 ? end : first));
                again += first < 0 ? 0 : end - first;
            }
            admin.alterConsumerGroupOffsets(lane.group(), wanted).all().get();
            return again + " records of " + lane.topic() + " will be read again";
        } catch (ExecutionException e) {
            throw new SettingsFailure(sentence(lane, e.getCause() == null ? e : e.getCause()));
        }
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

    private static Instant time(Settings settings) {
        String text = settings.text(TO)
                .orElseThrow(() -> new SettingsFailure("The role rewind misses the time to go back to: set " + TO
                        + " (environment: LECTERN_REWIND_TO) to one such as 2026-11-21T10:00:00Z."));
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
