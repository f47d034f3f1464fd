package dev.lectern.app;

import dev.lectern.ingest.RejectTopic;
import dev.lectern.page.PageTopics;
import dev.lectern.relay.RelayConfig;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the program expects of Kafka when nothing is configured, for tests of what others set up. */
public final class TopicContract {

    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");

    private TopicContract() {}

    /** Settings of each topic, its partitions among them. */
    public static Map<String, Map<String, String>> topics() {
        SmallRyeConfig config = config();
        var topics = new Topics(
                config.getConfigMapping(TopicsConfig.class),
                config.getConfigMapping(PageTopics.class),
                config.getConfigMapping(SpeechTopic.class),
                config.getConfigMapping(RejectTopic.class),
                Map.of());
        Map<String, Map<String, String>> contract = new TreeMap<>();
        topics.wanted().forEach((name, topic) -> {
            Map<String, String> settings = new TreeMap<>(topic.configs());
            settings.put("partitions", Integer.toString(topic.numPartitions()));
            contract.put(name, settings);
        });
        return contract;
    }

    /**
     * What every process does first: looks at its topics, which are there already.
     *
     * @param kafka settings of a client
     */
    public static void check(Map<String, Object> kafka) throws InterruptedException {
        SmallRyeConfig config = config("lectern.kafka.create-topics", "false");
        new Topics(
                        config.getConfigMapping(TopicsConfig.class),
                        config.getConfigMapping(PageTopics.class),
                        config.getConfigMapping(SpeechTopic.class),
                        config.getConfigMapping(RejectTopic.class),
                        kafka)
                .check(new StartupEvent());
    }

    /** Groups of the consumers. */
    public static List<String> groups() {
        return List.of(
                config().getValue("mp.messaging.incoming.pages.group.id", String.class),
                config().getValue("mp.messaging.incoming.pages-backfill.group.id", String.class));
    }

    /** Of the relay. */
    public static String transactionalId() {
        return config().getConfigMapping(RelayConfig.class).transactionalId();
    }

    private static SmallRyeConfig config(String... keyAndValue) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withMapping(TopicsConfig.class)
                    .withMapping(PageTopics.class)
                    .withMapping(SpeechTopic.class)
                    .withMapping(RejectTopic.class)
                    .withMapping(RelayConfig.class)
                    .withValidateUnknown(false)
                    .withSources(new PropertiesConfigSource(PROPERTIES.toUri().toURL()))
                    .withSources(new PropertiesConfigSource(
                            keyAndValue.length == 0 ? Map.of() : Map.of(keyAndValue[0], keyAndValue[1]),
                            "the test",
                            1000))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
