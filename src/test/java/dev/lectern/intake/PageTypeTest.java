package dev.lectern.intake;

import dev.lectern.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html; charset=windows-1251",
                "Text/Plain ;charset=utf-8",
                "application/xhtml+xml",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "multipart/related; type=\"text/html\"; boundary=x",
                "message/rfc822"
            })
    void takesWhatMayHoldAText(String type) {
        assertThat(PageType.of(type)).isEqualTo(type);
    }

    @Test
    void aPageNeedsNone() {
        assertThat(PageType.of(null)).isNull();
        assertThat(PageType.of(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "video/mp4; codecs=x", "AUDIO/ogg", "font/woff2", "multipart/form-data; boundary=x"
            })
    void refusesWhatIsNoPage(String type) {
        assertThatThrownBy(() -> PageType.of(type))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(415))
                .hasMessageContaining(type);
    }
}
