package dev.lectern.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AsciiUriTest {

    @ParameterizedTest
    @CsvSource({
        "https://ports.example/a?b=c%26d&e=[f],https://ports.example/a?b=c%26d&e=[f]",
        "https://ports.example/rede/größe,https://ports.example/rede/gr%C3%B6%C3%9Fe",
        "inbox:речь 1.txt,inbox:%D1%80%D0%B5%D1%87%D1%8C%201.txt"
    })
    void encodesWhatMayNotStandInAUri(String address, String uri) {
        assertThat(AsciiUri.of(address)).contains(uri);
    }

    @Test
    void aLineBreakCannotEndTheHeader() {
        assertThat(AsciiUri.of("https://ports.example/\r\nSet-Cookie: a=b"))
                .contains("https://ports.example/%0D%0ASet-Cookie:%20a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://ports.example/100%", "https://ports.example/%zz", "1://ports"})
    void whatIsNoUriStaysOut(String address) {
        assertThat(AsciiUri.of(address)).isEmpty();
    }
}
