package dev.lectern.editor;

import dev.lectern.problem.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EditorSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void whoGaveTheTokenStaysInWithoutIt() {
        EditorSession sessions = at("secret", NOW);

        String session = sessions.begin(" secret ");

        assertThat(sessions.open(session)).isTrue();
        assertThat(session).doesNotContain("secret");
    }

    @Test
    void anotherProcessWithTheSameTokenKnowsIt() {
        String session = at("secret", NOW).begin("secret");

        assertThat(at("secret", NOW).open(session)).isTrue();
    }

    @Test
    void anotherTokenEndsIt() {
        String session = at("secret", NOW).begin("secret");

        assertThat(at("changed", NOW).open(session)).isFalse();
    }

    @Test
    void itEndsByItself() {
        String session = at("secret", NOW).begin("secret");

        assertThat(at("secret", NOW.plus(EditorSession.LASTS)).open(session)).isFalse();
    }

    @Test
    void nobodyProlongsIt() {
        String session = at("secret", NOW).begin("secret");
        String signature = session.substring(session.indexOf('.'));
        String later = NOW.plus(Duration.ofDays(99)).getEpochSecond() + signature;

        assertThat(at("secret", NOW).open(later)).isFalse();
    }

    @Test
    void aWrongTokenIsRefused() {
        EditorSession sessions = at("secret", NOW);

        assertThatThrownBy(() -> sessions.begin("guess")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNoSessionOpensNothing() {
        EditorSession sessions = at("secret", NOW);

        assertThat(Stream.of(null, "", ".", "x.y", "9999999999999.z", "1.").filter(sessions::open))
                .isEmpty();
    }

    private static EditorSession at(String secret, Instant now) {
        var token = new EditorToken(Optional.of(secret), Path.of("none"), false, true);
        token.prepare();
        return new EditorSession(token, Clock.fixed(now, ZoneOffset.UTC));
    }
}
