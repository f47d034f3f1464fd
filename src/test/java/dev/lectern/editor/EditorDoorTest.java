package dev.lectern.editor;

import dev.lectern.problem.Refusal;
import java.nio.file.Path;
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
        var door = new EditorDoor(new EditorToken(Optional.empty(), Path.of("nowhere"), false, true), "localhost");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.editorOnly("Bearer "))
                .withMessageContaining("lectern.editor.token");
    }

    @ParameterizedTest
    @CsvSource({"localhost,true", "127.0.0.1,true", "127.9.9.9,true", "::1,true", "0.0.0.0,false", "192.0.2.1,false"})
    void isOpenOnLoopbackWhereThatIsEnough(String host, boolean open) {
        assertThat(EditorDoor.isLoopback(host)).isEqualTo(open);
    }

    private static EditorDoor door(String host) {
        var token = new EditorToken(Optional.of("secret"), Path.of("unused"), false, true);
        token.prepare();
        return new EditorDoor(token, host);
    }
}
