package dev.lectern.oidc;

import dev.lectern.problem.Refusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private final TenantIdentityProvider provider;
    private final boolean enabled;

    /**
     * Checks with a provider.
     *
     * @param enabled whether one is configured
     */
    public AccessTokens(
            TenantIdentityProvider provider, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled) {
        this.provider = provider;
        this.enabled = enabled;
    }

    /** What a token turned out to be. */
    public sealed interface Verdict {

        /** Of the provider, and not expired. */
        record Valid(Set<String> roles) implements Verdict {
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
     * @return the verdict, or as a failure a {@link Refusal} with status 503 when the provider cannot be asked for its keys
     */
    public Uni<Verdict> check(String token) {
        if (!enabled || token.isEmpty()) {
            return Uni.createFrom().item(new Verdict.Invalid());
        }
        return provider.authenticate(new AccessTokenCredential(token))
                .<Verdict>map(identity -> new Verdict.Valid(identity.getRoles()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(new Verdict.Invalid())
                .onFailure()
                .transform(AccessTokens::noAnswer);
    }

    private static Refusal noAnswer(Throwable failure) {
        LOG.warnf("An access token could not be checked: %s", failure.getMessage());
        return new Refusal(
                503,
                "The identity provider does not answer, so the access token could not be checked; try again shortly.",
                Map.of("Retry-After", "10"));
    }
}
