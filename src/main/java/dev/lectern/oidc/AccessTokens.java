package dev.lectern.oidc;

import dev.lectern.problem.Refusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Checks access tokens: signature, issuer, audience and time, as {@code quarkus.oidc.…} says. Asked by the doors themselves, as
 * the tokens of the configuration come in the same header and mean nothing to a provider.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068, JWT Profile for OAuth 2.0 Access Tokens</a>
 */
@Singleton
public class AccessTokens {

    private static final Logger LOG = Logger.getLogger(AccessTokens.class);

    /** The keys of the provider may have to be fetched anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantIdentityProvider provider;
    private final boolean enabled;

    /**
     * Checks with a provider.
     *
     * @param enabled whether one is configured
     * @param audience for whom tokens must be made; Quarkus asks for none unless it is said
     * @throws IllegalArgumentException when a provider is configured and no audience
     */
    public AccessTokens(
            TenantIdentityProvider provider,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        if (enabled && audience.orElse(List.of()).isEmpty()) {
            throw new IllegalArgumentException(
                    "quarkus.oidc.tenant-enabled is true and quarkus.oidc.token.audience is not set, so that a token made for"
                            + " any other service of the issuer would be taken here; set it to the audience of your tokens"
                            + " for Lectern, or to 'any' if all tokens of the issuer are meant.");
        }
        this.provider = provider;
        this.enabled = enabled;
    }

    /** What a token turned out to be. */
    public sealed interface Verdict {

        /**
         * Of the provider, and not expired.
         *
         * @param roles of the bearer
         * @param until when it expires; empty when the provider does not say
         */
        record Valid(Set<String> roles, Optional<Instant> until) implements Verdict {
            public Valid {
                roles = Set.copyOf(roles);
            }
        }

        /** Anything else. */
        record Invalid() implements Verdict {}
    }

    /** Whether a provider is configured. */
    public boolean taken() {
        return enabled;
    }

    /**
     * Looks at a token; blocks nobody.
     *
     * @return the verdict, or as a failure a {@link Refusal} with status 503 when the provider cannot be asked for its keys,
     *     or does not answer within ten seconds
     */
    public Uni<Verdict> check(String token) {
        if (!enabled || token.isEmpty()) {
            return Uni.createFrom().item(new Verdict.Invalid());
        }
        return verdict(provider.authenticate(new AccessTokenCredential(token)), PATIENCE);
    }

    static Uni<Verdict> verdict(Uni<SecurityIdentity> answer, Duration patience) {
        return answer.ifNoItem()
                .after(patience)
                .failWith(() -> new IllegalStateException("no answer within " + patience))
                .<Verdict>map(identity -> new Verdict.Valid(identity.getRoles(), until(identity)))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(new Verdict.Invalid())
                .onFailure()
                .transform(AccessTokens::noAnswer);
    }

    private static Optional<Instant> until(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Number>claim(Claims.exp.name()).map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private static Refusal noAnswer(Throwable failure) {
        LOG.warnf("An access token could not be checked: %s", failure.getMessage());
        return new Refusal(
                503,
                "The identity provider does not answer, so the access token could not be checked; try again shortly.",
                Map.of("Retry-After", "10"));
    }
}
