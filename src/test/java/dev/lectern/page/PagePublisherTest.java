package dev.lectern.page;

import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagePublisherTest {

    private static final String URL = "https://a.example/1";

    @Test
    void tellsAPageThatIsTooLargeFromOneThatMayBePublishedLater() {
        PageNotPublished tooLarge =
                PagePublisher.failure(URL, new CompletionException(new RecordTooLargeException("9 MiB")));
        PageNotPublished late = PagePublisher.failure(URL, new CompletionException(new TimeoutException("120 s")));

        assertThat(tooLarge).isInstanceOf(PageTooLarge.class).hasMessageContaining(URL);
        assertThat(late).isNotInstanceOf(PageTooLarge.class).hasMessageContaining("120 s");
    }
}
