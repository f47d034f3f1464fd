package dev.lectern.alternate;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressSpellingsTest {

    @Test
    void anAddressIsLookedUpHoweverItIsWritten() {
        assertThat(AddressSpellings.of("http://www.Ministry.example/a/"))
                .contains("https://ministry.example/a", "http://www.ministry.example/a/");
        assertThat(AddressSpellings.of("inbox:a.html")).isEqualTo(List.of("inbox:a.html"));
    }
}
