package dev.lectern.web;

import dev.lectern.frontier.DiscoveryHealth;
import dev.lectern.frontier.SourceState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryViewTest {

    @Test
    void anAddressOfTheWebIsALinkAndAPathIsNone() {
        assertThat(view("https://harbour.example/feed", "feed", 1))
                .returns("Feed", DiscoveryView::kind)
                .returns("https://harbour.example/feed", DiscoveryView::link)
                .returns("1 link", DiscoveryView::links);
        assertThat(view("/inbox", "folder", null))
                .returns("Folder", DiscoveryView::kind)
                .returns(null, DiscoveryView::link)
                .returns(null, DiscoveryView::links);
    }

    @Test
    void whatAnotherProcessLooksAtHasNoKindHere() {
        assertThat(view("https://harbour.example/news", null, 20).kind()).isEqualTo("List");
    }

    private static DiscoveryView view(String address, String kind, Integer links) {
        return DiscoveryView.of(new DiscoveryHealth(
                address,
                kind,
                SourceState.WELL,
                false,
                null,
                null,
                null,
                Duration.ofMinutes(5),
                null,
                0,
                null,
                links,
                null));
    }
}
