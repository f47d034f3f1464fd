package dev.lectern.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks topics up; those that do not exist are left out. */
final class TopicDescriptions {

    private TopicDescriptions() {}

    static Map<String, TopicDescription> of(Admin admin, Collection<String> names)
            throws InterruptedException, ExecutionException {
        var found = new HashMap<String, TopicDescription>();
        for (var described : admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.put(described.getKey(), described.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }
}
