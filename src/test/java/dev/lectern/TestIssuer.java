package dev.lectern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An OpenID Connect provider of the tests: its discovery document, its keys, and tokens for whoever asks. */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String AUDIENCE = "lectern-of-the-tests";

    private HttpServer server;
    private EllipticCurveJsonWebKey key;

    @Override
    public Map<String, String> start() {
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("of-the-tests");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JoseException | IOException e) {
            throw new IllegalStateException("no provider for the tests", e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"token_endpoint\":\"%1$s/token\"}"
                                .formatted(url())));
        server.createContext("/keys", exchange -> answer(exchange, new JsonWebKeySet(key).toJson()));
        server.createContext("/token", exchange -> answer(exchange, token(exchange.getRequestURI())));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    /**
     * A token of a provider that runs.
     *
     * @param provider its address
     * @param role what the bearer is
     * @param seconds until it expires; negative when it has
     */
    public static String token(String provider, String role, int seconds) {
        return token(provider, role, seconds, provider, AUDIENCE);
    }

    /** A token that the same key signs, and that says it is of another issuer, or made for another service. */
    public static String token(String provider, String role, int seconds, String issuer, String audience) {
        String query = String.join("&", role, Integer.toString(seconds), issuer, audience);
        try (var in = URI.create(provider + "/token?" + query).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token(URI asked) {
        String[] said = asked.getQuery().split("&", 4);
        NumericDate expires = NumericDate.now();
        expires.addSeconds(Long.parseLong(said[1]));
        var claims = new JwtClaims();
        claims.setIssuer(said[2]);
        claims.setAudience(said[3]);
        claims.setSubject("somebody");
        claims.setIssuedAtToNow();
        claims.setExpirationTime(expires);
        claims.setStringListClaim("groups", List.of(said[0]));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("ES256");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token of a test cannot be signed", e);
        }
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
