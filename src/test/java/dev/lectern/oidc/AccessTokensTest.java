package dev.lectern.oidc;

import dev.lectern.problem.Refusal;
import io.quarkus.oidc.TenantIdentityProvider;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What tokens a provider's keys let pass, EveryCallTest tries. */
class AccessTokensTest {

    private static final TenantIdentityProvider SILENT =
            credential -> Uni.createFrom().nothing();

    @Test
    void aProviderWithoutAnAudienceIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessTokens(SILENT, true, Optional.empty()))
                .withMessageContaining("quarkus.oidc.token.audience")
                .withMessageContaining("'any'");
    }

    @Test
    void withoutAProviderNoAudienceIsAsked() {
        assertThatCode(() -> new AccessTokens(SILENT, false, Optional.empty())).doesNotThrowAnyException();
        assertThat(new AccessTokens(SILENT, true, Optional.of(List.of("lectern"))).taken())
                .isTrue();
    }

    @Test
    void aProviderThatDoesNotAnswerIsNoFaultOfTheToken() {
        Uni<AccessTokens.Verdict> verdict =
                AccessTokens.verdict(Uni.createFrom().nothing(), Duration.ofMillis(1));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verdict.await().atMost(Duration.ofSeconds(10)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503))
                .satisfies(refusal -> assertThat(refusal.headers()).containsKey("Retry-After"));
    }
}
