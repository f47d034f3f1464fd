package dev.lectern.parse;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FootnoteMarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Prices rose.<sup>1</sup> Wages too.</p> | Prices rose. Wages too.",
                "<p>Prices rose<sup><a href='#n2'>[2]</a></sup>.</p> | Prices rose.",
                "<p>Prices rose <a href='page.html#_ftn3'>[3]</a> again.</p> | Prices rose again.",
                "<p>Wages<sup>*</sup> rose.</p> | Wages rose.",
                "<p>A field of 20 km<sup>2</sup> and 10<sup>6</sup> gulls</p> | A field of 20 km2 and 106 gulls",
                "<p>The 1<sup>st</sup> of May</p> | The 1st of May",
                "<p>In <a href='/report.html'>2019</a> it rained.</p> | In 2019 it rained.",
                "<p>In <a href='/report#y'>2018</a> we built it.</p> | In 2018 we built it.",
                "<p>See section <a href='#s3'>3</a> of it.</p> | See section 3 of it.",
                "<p>One square mile<sup>2</sup> of land</p> | One square mile2 of land",
                "<p>Wages rose<a href='#n4'>4</a> again.</p> | Wages rose again.",
                "<p><a href='#1'>1</a></p> | 1"
            })
    void takesMarksOutOfTheLineAndLeavesFigures(String html, String text) {
        PageTree tree = PageTree.of(Jsoup.parse(html).body());

        String found = HtmlBlocks.of(tree, new BitSet()).stream()
                .map(block -> block.block().text())
                .collect(Collectors.joining("|"));

        assertThat(found).isEqualTo(text);
    }
}
