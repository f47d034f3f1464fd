package dev.lectern.parse;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages a second on one thread: the whole of the parser, beside what only builds the tree and beside another extractor, in
 * one run, since only the ratio of two figures of one run says anything on a busy machine.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class PageParserBenchmark {

    private static final PageParser PARSER = new PageParser();

    /** The tree alone: no reader of HTML can be faster than this. */
    @Benchmark
    public Object jsoupTree(BenchPages pages) {
        return Jsoup.parse(new String(pages.next(), StandardCharsets.UTF_8), "https://speeches.example/");
    }

    /** Everything: decode, tree, main text, heading, facts, turns, language, repairs, decision. */
    @Benchmark
    public Object lectern(BenchPages pages) {
        return PARSER.parse(pages.next(), Hints.of("https://speeches.example/", "text/html; charset=utf-8"));
    }

    /** Main text and title only, by the Java port of Mozilla's Readability. */
    @Benchmark
    public Object readability4j(BenchPages pages) {
        String html = new String(pages.next(), StandardCharsets.UTF_8);
        return new Readability4J("https://speeches.example/", html).parse().getTextContent();
    }
}
