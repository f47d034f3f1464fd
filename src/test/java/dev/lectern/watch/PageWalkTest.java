package dev.lectern.watch;

import dev.lectern.frontier.Trouble;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageWalkTest {

    private static final HttpUrl NEWS = HttpUrl.get("https://harbour.example/news");

    @Test
    void whatRobotsTxtForbidsIsToldFromWhatIsRefusedForAnotherReason() {
        assertThat(trouble(new FetchOutcome.Refused("The robots.txt forbids it.", null, true)))
                .isEqualTo(Trouble.FORBIDDEN);
        assertThat(trouble(new FetchOutcome.Refused("It is private.", null))).isEqualTo(Trouble.FAILED);
    }

    @Test
    void aHostThatTurnsUsAwayIsToldFromOneThatFails() {
        assertThat(trouble(new FetchOutcome.Blocked("It answered 403.", 403))).isEqualTo(Trouble.BLOCKED);
        assertThat(trouble(new FetchOutcome.Failed("It answered 503.", 503, Duration.ofMinutes(2))))
                .isEqualTo(Trouble.FAILED);
    }

    private static Trouble trouble(FetchOutcome outcome) {
        return PageWalk.why(NEWS, outcome, null).trouble();
    }
}
