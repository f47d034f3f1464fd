package dev.lectern.app;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates topics. A cluster whose brokers have just started, or stood still for a moment ("fenced"), has no broker to put them on. It
 * says so with the same error as one that has too few brokers for good, which no client takes for passing; so it is asked again for as
 * long as a start waits for Kafka.
 */
final class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);

    private final Cluster cluster;
    private final Duration patience;
    private final Duration pause;

    /** Who is asked. */
    interface Cluster {
        /** Begins to create topics, and tells of each, by its name, what becomes of it. */
        Map<String, KafkaFuture<Void>> create(Collection<NewTopic> topics);
    }

    /**
     * Creates topics of a cluster.
     *
     * @param patience how long it may have no broker to put them on
     * @param pause between two questions
     */
    TopicCreation(Cluster cluster, Duration patience, Duration pause) {
        this.cluster = cluster;
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Returns when all are there, whoever created them.
     *
     * @param topics by their names
     * @throws ExecutionException if Kafka refuses one
     */
    void create(Map<String, NewTopic> topics) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        boolean told = false;
        Map<String, NewTopic> missing = new LinkedHashMap<>(topics);
        while (!missing.isEmpty()) {
            boolean patient = System.nanoTime() - begun < patience.toNanos();
            for (var created : cluster.create(List.copyOf(missing.values())).entrySet()) {
                try {
                    created.getValue().get();
                    missing.remove(created.getKey());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof TopicExistsException) { // another process was faster
                        missing.remove(created.getKey());
                    } else if (!patient || !(e.getCause() instanceof InvalidReplicationFactorException)) {
                        throw e;
                    } else if (!told) {
                        LOG.infof(
                                "Kafka cannot create the topic %s yet and is asked again, for %s at most: %s",
                                created.getKey(), patience, e.getCause().getMessage());
                        told = true;
                    }
                }
            }
            if (!missing.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        }
    }
}
