package dev.lectern.k8s;

import dev.lectern.app.TopicContract;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static dev.lectern.k8s.Manifests.OPERATORS;
import static org.assertj.core.api.Assertions.assertThat;

/** Topics, groups and rights of the manifests are those of the program. */
class KafkaTest {

    @Test
    void everyTopicIsAsLecternWouldMakeIt() {
        Map<String, Map<String, String>> topics = new TreeMap<>();
        for (Manifest topic : Manifests.of(OPERATORS, "KafkaTopic")) {
            Map<String, String> settings = new TreeMap<>();
            topic.map("spec", "config").forEach((key, value) -> settings.put(key, value.toString()));
            settings.remove("min.insync.replicas"); // goes with the three replicas
            settings.put("partitions", topic.text("spec", "partitions"));
            topics.put(topic.name(), settings);
        }

        assertThat(topics).isEqualTo(TopicContract.topics());
    }

    @Test
    void theReplicasOfATopicFitTheBrokers() {
        int brokers = Integer.parseInt(
                Manifests.one(OPERATORS, "KafkaNodePool", "lectern-kafka-nodes").text("spec", "replicas"));

        assertThat(Manifests.of(OPERATORS, "KafkaTopic")).allSatisfy(topic -> {
            int replicas = Integer.parseInt(topic.text("spec", "replicas"));
            assertThat(replicas).isLessThanOrEqualTo(brokers);
            assertThat(Integer.parseInt(topic.text("spec", "config", "min.insync.replicas")))
                    .isLessThan(replicas);
        });
    }

    @Test
    void groupsAndTransactionsAreThoseOfTheProgram() {
        Set<String> named = Manifests.of(OPERATORS, "KafkaUser").stream()
                .flatMap(user -> user.list("spec", "authorization", "acls").stream())
                .map(acl -> acl.inner("resource"))
                .map(resource -> resource.text("type") + " " + resource.text("name"))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> known = new TreeSet<>(
                TopicContract.groups().stream().map(group -> "group " + group).toList());
        TopicContract.topics().keySet().forEach(topic -> known.add("topic " + topic));
        known.add("transactionalId " + TopicContract.transactionalId());
        assertThat(named).isEqualTo(known);
    }

    @Test
    void everythingBelongsToTheOneCluster() {
        assertThat(Manifests.of(OPERATORS))
                .filteredOn(object ->
                        Set.of("KafkaTopic", "KafkaUser", "KafkaNodePool").contains(object.kind()))
                .allSatisfy(object -> assertThat(object.map("metadata", "labels"))
                        .containsEntry("strimzi.io/cluster", "lectern-kafka"));
        assertThat(Manifests.one(OPERATORS, "Kafka", "lectern-kafka")).isNotNull();
    }

    @Test
    void theScalerAsksForAGroupAndATopicOfTheProgram() {
        assertThat(Manifests.one(OPERATORS, "ScaledObject", "lectern-ingest").list("spec", "triggers"))
                .extracting(
                        trigger -> trigger.text("metadata", "topic") + " " + trigger.text("metadata", "consumerGroup"))
                .containsExactly("lectern.pages lectern-ingest", "lectern.pages.backfill lectern-ingest-backfill");
        assertThat(Manifests.one(OPERATORS, "ScaledObject", "lectern-ingest").text("spec", "maxReplicaCount"))
                .isEqualTo(TopicContract.topics().get("lectern.pages").get("partitions"));
    }
}
