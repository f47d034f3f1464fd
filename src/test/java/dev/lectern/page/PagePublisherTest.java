package dev.lectern.page;

import dev.lectern.trace.Tracing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagePublisherTest {

    private static final String URL = "https://a.example/1";
    private static final ScrapedPage PAGE = new ScrapedPage(
            URL, "a", Instant.EPOCH, Arrival.BACKFILL, new byte[] {1}, "text/html", 200, PageHints.NONE);

    @Test
    void tellsAPageThatIsTooLargeFromOneThatMayBePublishedLater() {
        PageNotPublished tooLarge =
                PagePublisher.failure(URL, new CompletionException(new RecordTooLargeException("9 MiB")));
        PageNotPublished late = PagePublisher.failure(URL, new CompletionException(new TimeoutException("120 s")));

        assertThat(tooLarge).isInstanceOf(PageTooLarge.class).hasMessageContaining(URL);
        assertThat(late).isNotInstanceOf(PageTooLarge.class).hasMessageContaining("120 s");
    }

    @Test
    void sendsWithoutWaitingAndIsDoneWhenKafkaHasAcknowledged() {
        var kafka = new OpenAcknowledgement();
        var publisher = new PagePublisher(kafka, new Names(), Tracing.off());

        CompletableFuture<Void> sent = publisher.send(PAGE).toCompletableFuture();

        assertThat(sent).isNotDone();
        kafka.acknowledgement.complete(null);
        assertThat(sent).isCompleted();
        assertThat(kafka.sent).hasSize(1);
    }

    @Test
    void tellsWhyAPageThatWasSentDidNotArrive() {
        var kafka = new OpenAcknowledgement();
        var publisher = new PagePublisher(kafka, new Names(), Tracing.off());
        CompletableFuture<Void> sent = publisher.send(PAGE).toCompletableFuture();

        kafka.acknowledgement.completeExceptionally(new RecordTooLargeException("9 MiB"));

        assertThat(sent).isCompletedExceptionally();
        assertThatThrownBy(sent::join).hasCauseInstanceOf(PageTooLarge.class);
    }

    private static final class Names implements PageTopics {
        @Override
        public String topic() {
            return "live";
        }

        @Override
        public String backfillTopic() {
            return "backfill";
        }

        @Override
        public int partitions() {
            return 1;
        }
    }

    /** A channel on which nothing is acknowledged until the test says so. */
    private static final class OpenAcknowledgement implements MutinyEmitter<byte[]> {
        private final CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
        private final List<Message<?>> sent = new ArrayList<>();

        @Override
        public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
            sent.add(message);
            return Uni.createFrom().completionStage(acknowledgement);
        }

        @Override
        public Uni<Void> send(byte[] payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendAndAwait(byte[] payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cancellable sendAndForget(byte[] payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        public <M extends Message<? extends byte[]>> void send(M message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void error(Exception e) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean hasRequests() {
            return true;
        }
    }
}
