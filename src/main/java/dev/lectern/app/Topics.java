package dev.lectern.app;

import dev.lectern.ingest.RejectTopic;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jboss.logging.Logger;

import static java.util.Objects.requireNonNull;

/** Creates the topics that are missing, and says which setting of an existing one would hurt. */
@ApplicationScoped
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;
    private static final int LONGEST_REQUEST_MILLIS = 30_000;
    private static final int LOOKS = 50;
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    private static final long DAY = 24L * 60 * 60 * 1000;

    private final TopicsConfig config;
    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final RejectTopic rejects;
    private final Map<String, Object> kafka;

    Topics(
            TopicsConfig config,
            PageTopics pages,
            SpeechTopic speeches,
            RejectTopic rejects,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.pages = pages;
        this.speeches = speeches;
        this.rejects = rejects;
        this.kafka = kafka;
    }

    /** Before the channels open: a consumer of a topic that is not there yet would wait for its next metadata. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws InterruptedException {
        var settings = new HashMap<>(kafka);
        int patience = Math.toIntExact(config.patience().toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(patience, LONGEST_REQUEST_MILLIS));
        try (Admin admin = Admin.create(settings)) {
            Map<String, NewTopic> wanted = wanted();
            if (config.createTopics()) {
                create(admin, wanted);
            }
            check(admin, wanted);
        } catch (ExecutionException e) {
            throw new ConfigurationException(
                    "Kafka at " + kafka.get("bootstrap.servers") + " does not answer as it should (" + e.getMessage()
                            + "); check kafka.bootstrap.servers (environment: KAFKA_BOOTSTRAP_SERVERS).");
        }
    }

    Map<String, NewTopic> wanted() {
        var wanted = new LinkedHashMap<String, NewTopic>();
        wanted.put(pages.topic(), topic(pages.topic(), pages.partitions(), 7));
        wanted.put(pages.backfillTopic(), topic(pages.backfillTopic(), pages.partitions(), 7));
        wanted.put(speeches.topic(), topic(speeches.topic(), 1, 90));
        wanted.put(rejects.topic(), topic(rejects.topic(), 3, 30));
        return wanted;
    }

    private NewTopic topic(String name, int partitions, int days) {
        return new NewTopic(name, Optional.of(partitions), config.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(days * DAY),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE)));
    }

    /** A topic that was made a moment ago is not known to every broker yet. */
    private Map<String, TopicDescription> described(Admin admin, Set<String> names)
            throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> found = TopicDescriptions.of(admin, names);
        for (int tries = 0; config.createTopics() && found.size() < names.size() && tries < LOOKS; tries++) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            found = TopicDescriptions.of(admin, names);
        }
        return found;
    }

    private void create(Admin admin, Map<String, NewTopic> wanted) throws InterruptedException, ExecutionException {
        var missing = new LinkedHashMap<>(wanted);
        missing.keySet().removeAll(admin.listTopics().names().get());
        new TopicCreation(
                        topics -> admin.createTopics(topics).values(),
                        config.patience(),
                        Duration.ofMillis(BETWEEN_LOOKS_MILLIS))
                .create(missing);
    }

    private void check(Admin admin, Map<String, NewTopic> wanted) throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> found = described(admin, wanted.keySet());
        wanted.keySet().stream().filter(name -> !found.containsKey(name)).forEach(name -> {
            throw new ConfigurationException(
                    "The topic " + name + " does not exist; create it, or set" + " lectern.kafka.create-topics=true.");
        });
        int partitions =
                requireNonNull(found.get(speeches.topic())).partitions().size();
        if (partitions != 1) {
            throw new ConfigurationException("The topic " + speeches.topic() + " has " + partitions
                    + " partitions; it must have exactly one, as its order is the order of all changes.");
        }
        List<ConfigResource> resources = wanted.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        admin.describeConfigs(resources).all().get().forEach((resource, settings) -> {
            String cleanup = settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
            if (cleanup.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
                throw new ConfigurationException("The topic " + resource.name() + " has the cleanup.policy '" + cleanup
                        + "', by which Kafka drops all records of a key but the last; set it to delete.");
            }
            long size = Long.parseLong(
                    settings.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
            if (size < LARGEST_MESSAGE) {
                LOG.warnf(
                        "The topic %s takes messages of at most %d bytes; set its max.message.bytes to %d, or large pages are refused.",
                        resource.name(), size, LARGEST_MESSAGE);
            }
        });
    }
}
