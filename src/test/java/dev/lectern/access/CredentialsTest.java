package dev.lectern.access;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTest {

    @ParameterizedTest
    @CsvSource({"Bearer secret", "bearer  secret "})
    void aBearerBringsAToken(String authorization) {
        assertThat(Credentials.token(authorization)).hasValue("secret");
    }

    @Test
    void aFeedReaderBringsItAsAPassword() {
        String both = Base64.getEncoder().encodeToString("anybody:secret:with colon".getBytes(UTF_8));

        assertThat(Credentials.token("Basic " + both)).hasValue("secret:with colon");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic", "Basic ***", "Basic c2VjcmV0", "Basic YTo=", "Digest secret"})
    void anythingElseBringsNone(String authorization) {
        assertThat(Credentials.token(authorization)).isEmpty();
    }
}
