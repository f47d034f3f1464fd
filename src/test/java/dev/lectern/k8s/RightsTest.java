package dev.lectern.k8s;

import dev.lectern.app.TopicContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.lectern.Patience.await;
import static dev.lectern.k8s.Manifests.OPERATORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rights of the KafkaUsers are enough for what each role does, on a broker that asks for them; and not for more. */
class RightsTest {

    private static final List<String> USERS =
            List.of("lectern-watch", "lectern-ingest", "lectern-serve", "lectern-keda");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static SecuredKafka kafka;

    @BeforeAll
    static void startKafka() throws Exception {
        List<AclBinding> rights = new ArrayList<>();
        for (Manifest user : Manifests.of(OPERATORS, "KafkaUser")) {
            user.list("spec", "authorization", "acls").forEach(acl -> rights.addAll(bindings(user.name(), acl)));
        }
        kafka = SecuredKafka.start(folder.resolve("kafka"), USERS);
        try (var admin = Admin.create(kafka.asAdmin())) {
            admin.createTopics(TopicContract.topics().keySet().stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(rights).all().get();
            // The controller has them now, the broker soon.
            await().atMost(PATIENCE)
                    .until(() -> admin.describeAcls(AclBindingFilter.ANY)
                            .values()
                            .get()
                            .containsAll(rights));
        }
    }

    @AfterAll
    static void stopKafka() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lectern-watch", "lectern-ingest", "lectern-serve"})
    void everyRoleLooksAtTheTopicsAtItsStart(String user) throws Exception {
        TopicContract.check(kafka.as(user));
    }

    @Test
    void watchPublishesPagesAndReadsNone() throws Exception {
        write("lectern-watch", "lectern.pages");
        write("lectern-watch", "lectern.pages.backfill");

        assertThatThrownBy(() -> read("lectern-watch", "lectern.pages")).isInstanceOf(AuthorizationException.class);
        assertDenied(() -> write("lectern-watch", "lectern.speeches"));
    }

    @Test
    void ingestReadsInItsGroupsAndWritesRejects() throws Exception {
        consume("lectern-ingest", "lectern.pages", "lectern-ingest");
        consume("lectern-ingest", "lectern.pages.backfill", "lectern-ingest-backfill");
        write("lectern-ingest", "lectern.rejects");

        assertThatThrownBy(() -> consume("lectern-ingest", "lectern.pages", "another-group"))
                .isInstanceOf(AuthorizationException.class);
        assertDenied(() -> write("lectern-ingest", "lectern.pages"));
    }

    @Test
    void theRelayPublishesInTransactionsAndReadsWhereItEnded() throws Exception {
        var settings = new HashMap<>(kafka.as("lectern-ingest"));
        settings.put("transactional.id", TopicContract.transactionalId());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("lectern.speeches", "a", new byte[1]));
            producer.commitTransaction();
        }

        read("lectern-ingest", "lectern.speeches");
        settings.put("transactional.id", "another");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void serveReadsSpeechesWithoutAGroupAndHandsPagesIn() throws Exception {
        read("lectern-serve", "lectern.speeches");
        write("lectern-serve", "lectern.pages");

        assertDenied(() -> write("lectern-serve", "lectern.speeches"));
        assertThatThrownBy(() -> read("lectern-serve", "lectern.pages")).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void kedaSeesTheLagAndNoPage() throws Exception {
        try (var admin = Admin.create(kafka.as("lectern-keda"))) {
            assertThat(admin.listConsumerGroupOffsets("lectern-ingest")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .isNotNull();
            assertThat(admin.describeTopics(List.of("lectern.pages", "lectern.pages.backfill"))
                            .allTopicNames()
                            .get())
                    .hasSize(2);
        }
        assertThatThrownBy(() -> read("lectern-keda", "lectern.pages")).isInstanceOf(AuthorizationException.class);
    }

    /** With the producer's defaults, so idempotent. */
    private static void write(String user, String topic) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(kafka.as(user), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "a", new byte[1])).get();
        }
    }

    /** Something that is there: a fetch that is not answered yet gives nothing either. */
    private static void read(String user, String topic) throws Exception {
        write(SecuredKafka.ADMIN, topic);
        try (var consumer =
                new KafkaConsumer<>(kafka.as(user), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seek(
                    partition, consumer.beginningOffsets(List.of(partition)).get(partition));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            int records = 0;
            while (records == 0 && System.nanoTime() < deadline) {
                records = consumer.poll(Duration.ofSeconds(1)).count();
            }
            assertThat(records).isPositive();
        }
    }

    private static void consume(String user, String topic, String group) {
        var settings = new HashMap<>(kafka.as(user));
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.assignment().isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200));
            }
            assertThat(consumer.assignment()).isNotEmpty();
            consumer.commitSync();
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void assertDenied(Attempt attempt) {
        assertThatThrownBy(attempt::run).hasCauseInstanceOf(AuthorizationException.class);
    }

    private static List<AclBinding> bindings(String user, Manifest acl) {
        String type = acl.text("resource", "type");
        var pattern = new ResourcePattern(
                type.equals("transactionalId")
                        ? ResourceType.TRANSACTIONAL_ID
                        : ResourceType.valueOf(type.toUpperCase(Locale.ROOT)),
                acl.text("resource", "name"),
                PatternType.LITERAL);
        Map<String, AclOperation> operations = Map.of(
                "Read", AclOperation.READ,
                "Write", AclOperation.WRITE,
                "Describe", AclOperation.DESCRIBE,
                "DescribeConfigs", AclOperation.DESCRIBE_CONFIGS);
        return ((List<?>) acl.at("operations").orElseThrow())
                .stream()
                        .map(operation -> new AclBinding(
                                pattern,
                                new AccessControlEntry(
                                        "User:" + user, "*", operations.get(operation), AclPermissionType.ALLOW)))
                        .toList();
    }
}
