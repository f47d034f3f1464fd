package dev.lectern.stream;

import dev.lectern.speech.SpeechTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code lectern.speeches} on a thread of its own and lets the ring grow with it. Every serving process reads the
 * whole topic, without a group. When Kafka or PostgreSQL is away it tries again; clients stay connected.
 *
 * <p>A record tells that a change is on its way; what is told of it is what PostgreSQL has committed. So there is no need to wait until Kafka
 * has ended its transaction too. Should that fail, the next relay publishes the same change again, which is dropped as a repeat; should
 * PostgreSQL refuse it, the feed does not have it.
 */
@Singleton
class SpeechTopicReader {

    private static final Logger LOG = Logger.getLogger(SpeechTopicReader.class);
    private static final String CLIENT = "lectern-stream";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Between two looks for what PostgreSQL is about to commit; twice as long each time. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private final TopicPartition partition;
    private final RingKeeper keeper;
    private final LiveFirst liveFirst;
    private final boolean enabled;
    private final Thread thread;

    private final CountDownLatch ending = new CountDownLatch(1);

    private volatile @Nullable String trouble = "it has not caught up with the topic yet";
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    SpeechTopicReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            SpeechTopic topic,
            RingKeeper keeper,
            LiveFirst liveFirst,
            @ConfigProperty(name = StreamRoute.ENABLED, defaultValue = "true") boolean enabled) {
        this.kafka = kafka;
        this.partition = new TopicPartition(topic.topic(), 0);
        this.keeper = keeper;
        this.liveFirst = liveFirst;
        this.enabled = enabled;
        this.thread = new Thread(this::run, "lectern-speeches");
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    /** Wakes the thread instead of interrupting it: the consumer says its goodbyes to Kafka without a stack trace. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        Consumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (enabled) {
            thread.join(END.toMillis());
        }
    }

    /** Why the ring may lack what was published; empty when it had all of it when the topic was last asked. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    boolean enabled() {
        return enabled;
    }

    private boolean running() {
        return ending.getCount() > 0;
    }

    private void run() {
        boolean told = false;
        try {
            while (running()) {
                try (Consumer<byte[], byte[]> open = consumer("read_uncommitted", CLIENT)) {
                    consumer = open;
                    begin(open);
                    if (told) {
                        LOG.infof("The stream follows %s again.", partition.topic());
                        told = false;
                    }
                    trouble = null;
                    while (running()) {
                        take(open.poll(POLL).records(partition));
                    }
                } catch (WakeupException e) {
                    trouble = "it ends";
                    LOG.debug("Woken to end", e);
                } catch (RuntimeException
                        | OutOfMemoryError
                        | StackOverflowError e) { // a thread that ended would be missed by nobody
                    trouble = e.toString();
                    if (running() && !told) {
                        LOG.warnf("The stream cannot follow %s and tries again: %s", partition.topic(), trouble);
                        told = true;
                    }
                } finally {
                    consumer = null;
                }
                pause(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * First the end of the topic, then the feed: what is published in between is in both, and dropped as a repeat. A transaction that is open
     * now is not over: PostgreSQL may be about to commit what it holds, and nothing else would tell of that.
     */
    private void begin(Consumer<byte[], byte[]> open) {
        open.assign(List.of(partition));
        open.seek(partition, endOfWhatIsOver());
        keeper.catchUp();
    }

    /** The end for who reads what is committed: before all transactions that are open. */
    private long endOfWhatIsOver() {
        try (Consumer<byte[], byte[]> asking = consumer("read_committed", CLIENT + "-end")) {
            Long end = asking.endOffsets(List.of(partition), PATIENCE).get(partition);
            return end == null ? 0 : end;
        }
    }

    private Consumer<byte[], byte[]> consumer(String isolation, String client) {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        long newest = -1;
        for (var record : records) {
            newest = Math.max(newest, RecordPosition.of(record));
        }
        if (newest < 0) {
            keeper.lookAgain();
            return;
        }
        // The relay commits within milliseconds; behind for longer is only a database that was restored, or a replica.
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Duration pause = SHORTEST; running() && !takenIn(newest); pause = longer(pause)) {
            if (System.nanoTime() > deadline) {
                giveUp(newest);
                return;
            }
            pause(pause);
        }
    }

    private boolean takenIn(long newest) {
        liveFirst.sending();
        try {
            return keeper.upTo(newest);
        } finally {
            liveFirst.sent();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    private void giveUp(long position) {
        switch (keeper.giveUp(position)) {
            case LOST ->
                LOG.errorf(
                        "The topic %s has position %d, the database does not, nor what leads to it; clients are told of a gap.",
                        partition.topic(), position);
            case NOT_GIVEN ->
                LOG.warnf(
                        "The topic %s has a record with position %d, which no relay of this database has given; it is"
                                + " looked for again every second. If no relay has just failed, and this is no replica that"
                                + " lags, somebody else writes to that topic, which nobody but the relay may do.",
                        partition.topic(), position);
            case CAME -> LOG.debugf("Position %d came at the last moment.", position);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"); // a topic cut short is no reason to skip
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    /** Ends early at shutdown. */
    private void pause(Duration time) throws InterruptedException {
        if (ending.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("No pause while ending");
        }
    }
}
