package dev.lectern.app;

import dev.lectern.embedded.EmbeddedKafka;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicsTest {

    @TempDir
    Path folder;

    @Test
    void aTopicOfWhichKafkaKeepsOnlyTheLastOfEachKeyIsNone() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
            Map<String, Map<String, String>> topics = TopicContract.topics();
            topics.get("lectern.speeches").put("cleanup.policy", "compact,delete");
            try (Admin admin = Admin.create(client)) {
                List<NewTopic> wanted = topics.entrySet().stream()
                        .map(topic -> topic(topic.getKey(), topic.getValue()))
                        .toList();
                admin.createTopics(wanted).all().get();
            }

            assertThatThrownBy(() -> TopicContract.check(client))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("lectern.speeches has the cleanup.policy 'compact,delete'");
        }
    }

    private static NewTopic topic(String name, Map<String, String> contract) {
        Map<String, String> settings = new HashMap<>(contract);
        int partitions = Integer.parseInt(settings.remove("partitions"));
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
