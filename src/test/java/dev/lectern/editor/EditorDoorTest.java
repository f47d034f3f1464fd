package dev.lectern.editor;

import dev.lectern.oidc.AccessTokens;
import dev.lectern.problem.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditorDoorTest {

    private static final String ROLE = "lectern-editor";
    private static final CurrentVertxRequest NO_REQUEST = new CurrentVertxRequest();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer secret", "bearer secret", "Bearer  secret "})
    void letsTheEditorIn(String authorization) {
        assertThatCode(() -> door("0.0.0.0").editorOnly(authorization)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer Secret", "Basic secret", "secret"})
    void keepsEverybodyElseOut(String authorization) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door("0.0.0.0").editorOnly(authorization))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401))
                .satisfies(refusal -> assertThat(refusal.headers()).containsKey("WWW-Authenticate"));
    }

    @Test
    void keepsEverybodyOutWhileThereIsNoToken() {
        var door = new EditorDoor(
                new EditorToken(Optional.empty(), Path.of("nowhere"), false, true),
                tokens(false),
                ROLE,
                "localhost",
                NO_REQUEST);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.editorOnly("Bearer "))
                .withMessageContaining("lectern.editor.token");
    }

    @Test
    void letsTheRoleOfEditorsInWhereAProviderIsConfigured() {
        var door = new EditorDoor(
                new EditorToken(Optional.empty(), Path.of("nowhere"), false, true),
                tokens(true),
                ROLE,
                "::",
                NO_REQUEST);

        assertThatCode(() -> door.editorOnly("Bearer of lectern-editor")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Bearer of reader,403,insufficient_scope", "Bearer expired,401,invalid_token"})
    void keepsOtherAccessTokensOut(String authorization, int status, String error) {
        var door = new EditorDoor(
                new EditorToken(Optional.empty(), Path.of("nowhere"), false, true),
                tokens(true),
                ROLE,
                "::",
                NO_REQUEST);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.editorOnly(authorization))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status))
                .satisfies(refusal ->
                        assertThat(refusal.headers().get("WWW-Authenticate")).contains(error));
    }

    @ParameterizedTest
    @CsvSource({"localhost,true", "127.0.0.1,true", "127.9.9.9,true", "::1,true", "0.0.0.0,false", "192.0.2.1,false"})
    void isOpenOnLoopbackWhereThatIsEnough(String host, boolean open) {
        assertThat(EditorDoor.isLoopback(host)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "Forwarded,true",
        "x-forwarded-for,true",
        "X-Forwarded-Proto,true",
        "Via,true",
        "Forward,false",
        "Accept,false"
    })
    void knowsWhatProxiesSay(String header, boolean ofProxy) {
        assertThat(EditorDoor.ofProxy(header)).isEqualTo(ofProxy);
    }

    private static EditorDoor door(String host) {
        var token = new EditorToken(Optional.of("secret"), Path.of("unused"), false, true);
        token.prepare();
        return new EditorDoor(token, tokens(false), ROLE, host, NO_REQUEST);
    }

    /** A provider to whom tokens are good that name their role: "of editor". */
    private static AccessTokens tokens(boolean enabled) {
        return new AccessTokens(
                credential -> credential.getToken().startsWith("of ")
                        ? Uni.createFrom()
                                .item(QuarkusSecurityIdentity.builder()
                                        .setPrincipal(new QuarkusPrincipal("somebody"))
                                        .addRole(credential.getToken().substring(3))
                                        .build())
                        : Uni.createFrom().failure(new AuthenticationFailedException()),
                enabled,
                Optional.of(List.of("any")));
    }
}
