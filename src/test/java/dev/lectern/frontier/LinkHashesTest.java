package dev.lectern.frontier;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkHashesTest {

    @Test
    void knowsItsLinksAndNoOthers() {
        LinkHashes links = LinkHashes.of(List.of("b", "a", "b"));

        assertThat(links.size()).isEqualTo(2);
        assertThat(links.contains("a")).isTrue();
        assertThat(links.contains("c")).isFalse();
        assertThat(LinkHashes.read(links.bytes())).isEqualTo(links);
    }

    @Test
    void forgetsTheOlderWhenThereAreTooMany() {
        LinkHashes old = LinkHashes.of(List.of("a", "b"));
        LinkHashes newer = LinkHashes.of(List.of("b", "c"));

        assertThat(old.with(newer, 3)).isEqualTo(LinkHashes.of(List.of("a", "b", "c")));
        assertThat(old.with(newer, 2)).isEqualTo(newer);
    }
}
