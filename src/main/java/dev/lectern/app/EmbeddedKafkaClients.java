package dev.lectern.app;

import java.util.Map;

/** Settings of our own Kafka clients that are right with one broker in the same process, and only there. */
final class EmbeddedKafkaClients {

    private EmbeddedKafkaClients() {}

    static Map<String, String> settings() {
        return Map.of(
                // After a kill the broker still waits for the dead member of a persisted group; a member that comes
                // back
                // under its fixed name takes over at once instead of after 45 silent seconds.
                "mp.messaging.incoming.pages.group.instance.id", "embedded-pages",
                "mp.messaging.incoming.pages-backfill.group.instance.id", "embedded-pages-backfill",
                "lectern.pages.partitions", "3");
    }
}
