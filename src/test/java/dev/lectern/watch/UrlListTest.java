package dev.lectern.watch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UrlListTest {

    @Test
    void readsOneAddressALine() {
        UrlList list = UrlList.read("""
                \uFEFFhttps://a.example/p1
                # a remark

                  https://A.example/p2#top \r
                https://a.example/p1
                """);

        assertThat(list.links())
                .extracting(link -> link.url().toString())
                .containsExactly("https://a.example/p1", "https://a.example/p2");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void tellsTheNumberOfALineThatIsNoAddress() {
        UrlList list = UrlList.read("https://a.example/p1\nwww.a.example\nftp://a.example/x\nhttps://a.example/p2");

        assertThat(list.links()).hasSize(2);
        assertThat(list.problems()).hasSize(2).allMatch(problem -> problem.contains("is not an address"));
        assertThat(list.problems().get(0)).startsWith("line 2: 'www.a.example'");
    }
}
