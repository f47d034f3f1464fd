package dev.lectern.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicCreationTest {

    private static final Exception FENCED = new InvalidReplicationFactorException(
            "Unable to replicate the partition 1 time(s): All brokers are currently fenced.");

    private final List<List<String>> asked = new ArrayList<>();
    private final Map<String, Queue<Exception>> refusals = new LinkedHashMap<>();

    @Test
    void aClusterThatHasNoBrokerYetIsAskedAgainForWhatIsMissing() throws Exception {
        refuse("pages", FENCED, FENCED);

        create(Duration.ofMinutes(1), "pages", "speeches");

        assertThat(asked).containsExactly(List.of("pages", "speeches"), List.of("pages"), List.of("pages"));
    }

    @Test
    void oneThatNeverHasOneIsGivenUp() {
        refuse("pages", FENCED, FENCED);

        assertThatThrownBy(() -> create(Duration.ZERO, "pages"))
                .isInstanceOf(ExecutionException.class)
                .hasCause(FENCED);
    }

    @Test
    void whatAnotherProcessHasCreatedIsThere() throws Exception {
        refuse("pages", new TopicExistsException("Topic 'pages' already exists."));

        create(Duration.ofMinutes(1), "pages");

        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsRefusedForGoodIsNotAskedForAgain() {
        var refusal = new PolicyViolationException("No topics of this name.");
        refuse("pages", refusal);

        assertThatThrownBy(() -> create(Duration.ofMinutes(1), "pages")).hasCause(refusal);
    }

    private void refuse(String topic, Exception... reasons) {
        refusals.put(topic, new ArrayDeque<>(List.of(reasons)));
    }

    private void create(Duration patience, String... topics) throws Exception {
        Map<String, NewTopic> wanted = new LinkedHashMap<>();
        for (String topic : topics) {
            wanted.put(topic, new NewTopic(topic, 1, (short) 1));
        }
        new TopicCreation(this::answers, patience, Duration.ZERO).create(wanted);
    }

    private Map<String, KafkaFuture<Void>> answers(Collection<NewTopic> topics) {
        asked.add(topics.stream().map(NewTopic::name).toList());
        Map<String, KafkaFuture<Void>> answers = new LinkedHashMap<>();
        for (NewTopic topic : topics) {
            Exception reason =
                    refusals.getOrDefault(topic.name(), new ArrayDeque<>()).poll();
            var answer = new KafkaFutureImpl<Void>();
            if (reason == null) {
                answer.complete(null);
            } else {
                answer.completeExceptionally(reason);
            }
            answers.put(topic.name(), answer);
        }
        return answers;
    }
}
