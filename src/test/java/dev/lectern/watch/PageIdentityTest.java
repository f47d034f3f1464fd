package dev.lectern.watch;

import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.Identities;
import dev.lectern.frontier.PageLooks;
import java.time.Instant;
import javax.sql.DataSource;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageIdentityTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String CANONICAL = "https://a.example/speech";
    private static final String PRINT = "https://a.example/print/speech";
    private static final String MOBILE = "https://a.example/m/speech";

    private final DataSource database = FrontierDatabase.empty();
    private final Identities identities = new Identities(database);
    private final PageIdentity identity = new PageIdentity(identities);

    @Test
    void isSharedOnlyByPagesThatAreThere() {
        publish(PRINT);
        DuePage print = look(PRINT);
        boolean alone = identity.isShared(print);
        publish(MOBILE);

        boolean shared = identity.isShared(print);
        new PageLooks(database).missing(look(MOBILE).hold(), NOON.plusSeconds(1), 404, NOON.plusSeconds(2));

        assertThat(alone).isFalse();
        assertThat(shared).isTrue();
        assertThat(identity.isShared(print)).isFalse();
    }

    @Test
    void isThePageItselfUnlessAnotherIsKnown() {
        DuePage page = Fixtures.due(database, HttpUrl.get(PRINT), NOON);

        assertThat(PageIdentity.of(page)).isEqualTo(PRINT);
    }

    private void publish(String url) {
        DuePage page = Fixtures.due(database, HttpUrl.get(url), NOON);
        new PageLooks(database)
                .published(page.hold(), NOON, new PageLooks.Published("00", null, null, CANONICAL, null), 200, NOON);
    }

    /** As it is known now; the next claims are of others. */
    private DuePage look(String url) {
        DuePage page = Fixtures.claim(database, NOON.plusSeconds(1));
        assertThat(page.url()).isEqualTo(url);
        return page;
    }
}
