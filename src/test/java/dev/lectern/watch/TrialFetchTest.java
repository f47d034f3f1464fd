package dev.lectern.watch;

import dev.lectern.intake.AddressFetch;
import dev.lectern.problem.Refusal;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrialFetchTest {

    private static final HttpUrl ADDRESS = HttpUrl.get("https://speeches.example/1");

    @Test
    void givesThePageFromWhereItAnswered() {
        var page = new FetchOutcome.Page(
                HttpUrl.get("https://speeches.example/one"),
                200,
                "text".getBytes(UTF_8),
                "text/plain",
                Validators.NONE);

        AddressFetch.Fetched fetched = TrialFetch.fetched(ADDRESS, page);

        assertThat(fetched.url()).isEqualTo("https://speeches.example/one");
        assertThat(fetched.body()).asString(UTF_8).isEqualTo("text");
        assertThat(fetched.contentType()).isEqualTo("text/plain");
    }

    @Test
    void saysWhyThereIsNoneAndWhatToDo() {
        assertThatThrownBy(() -> TrialFetch.fetched(ADDRESS, new FetchOutcome.Missing(404)))
                .isInstanceOf(Refusal.class)
                .hasMessage("https://speeches.example/1 answered 404: it is not there."
                        + " Upload the page or paste its source instead.");
        assertThatThrownBy(() -> TrialFetch.fetched(ADDRESS, new FetchOutcome.Refused("robots.txt forbids it.", null)))
                .hasMessageStartingWith("robots.txt forbids it.");
        assertThatThrownBy(() -> TrialFetch.fetched(ADDRESS, new FetchOutcome.Failed("It took too long.", null, null)))
                .hasMessageStartingWith("It took too long.");
        assertThatThrownBy(() -> TrialFetch.fetched(ADDRESS, new FetchOutcome.Blocked("It wants JavaScript.", 200)))
                .hasMessageStartingWith("It wants JavaScript.");
        assertThatThrownBy(() -> TrialFetch.fetched(ADDRESS, new FetchOutcome.NotModified()))
                .hasMessageStartingWith("https://speeches.example/1 gave no page.");
    }
}
