package dev.lectern.watch;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class NextPageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/news        | <a rel='next' href='/x'>a</a><a href='?page=2'>2</a>            | /x",
                "/news        | <link rel='next' href='/news/2'>                                 | /news/2",
                "/news        | <a href='?page=1'>1</a><a href='?page=2'>2</a>                   | /news?page=2",
                "/news        | <a href='?page=0'>1</a><a href='?page=1'>2</a><a href='?page=9'>10</a> | /news?page=1",
                "/news?page=2 | <a href='?page=1'>1</a><a href='?page=3'>3</a><a href='?page=4'>4</a> | /news?page=3",
                "/news?c=a&page=2 | <a href='?c=b&page=3'>b</a><a href='?c=a&page=3'>3</a>       | /news?c=a&page=3",
                "/news        | <a href='?start=20'>2</a><a href='?start=40'>3</a>               | /news?start=20",
                "/news?start=20 | <a href='?start=0'>1</a><a href='?start=40'>3</a>              | /news?start=40",
                "/news        | <a href='/news/page/2/'>2</a><a href='/news/page/3/'>3</a>       | /news/page/2/",
                "/news/page/2 | <a href='/news/page/1'>1</a><a href='/news/page/3'>3</a>         | /news/page/3",
                "/news        | <a href='/news/archive'>Siguiente »</a>                          | /news/archive",
                "/news        | <a href='/news/archiv'>Weiter</a>                                | /news/archiv",
                "/news        | <a href='/news/b'>Следующая</a>                                  | /news/b",
                "/news        | <a href='/news/b' aria-label='Page suivante'><img></a>           | /news/b",
                "/news        | <a href='/news/b'>下一页</a>                                       | /news/b",
                "/news        | <a href='/news/b'>التالي</a>                                     | /news/b",
                "/news        | <a href='/news/older'>Older posts</a>                            | /news/older",
                "/news        | <a href='?x=1'>›</a>                                             | /news?x=1"
            })
    void findsTheNextPage(String page, String html, String next) {
        assertThat(next(page, html)).hasToString("Optional[https://a.example" + next + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/news        | <a href='/calendar?month=12'>›</a><a href='/slides/2'>next</a>",
                "/news        | <a href='https://b.example/news?page=2'>2</a>",
                "/            | <a href='/?p=123'>On turnips</a>",
                "/news?page=3 | <a href='?page=1'>1</a><a href='?page=2'>2</a>",
                "/news        | <a href='/news/what-comes-next'>What comes next</a>",
                "/news        | <a href='/news/pages-of-2018'>The pages of 2018</a>"
            })
    void findsNoneWhereThereIsNone(String page, String html) {
        assertThat(next(page, html)).isEmpty();
    }

    @Test
    void bearsNumbersThatNoListHas() {
        assertThat(next("/news", "<a href='?page=99999999999999999999'>2</a>")).isEmpty();
    }

    private static Optional<HttpUrl> next(String page, String html) {
        return ListingPage.read(
                        html.getBytes(UTF_8), "text/html; charset=utf-8", HttpUrl.get("https://a.example" + page))
                .next();
    }
}
