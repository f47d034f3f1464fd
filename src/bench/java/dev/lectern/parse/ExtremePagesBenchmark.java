package dev.lectern.parse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for pages that nobody writes but somebody sends: twice the size should take twice the time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@State(Scope.Thread)
public class ExtremePagesBenchmark {

    private static final PageParser PARSER = new PageParser();
    private static final String TITLE = "<h1>Interview with President Jane Roe, Oslo, 3 May 2020</h1>";
    private static final String TEXT = "<p>" + "I thank you all, my friends. ".repeat(20) + "</p>";

    private static final Map<String, IntFunction<String>> PIECES = Map.of(
            "paragraphs", i -> "<p>We thank all of our friends for what they say, " + i + ".</p>",
            "sentences", i -> "We thank all of our friends for what they say, " + i + ". ",
            "questions", i -> "Q Why do you say so?<br>A I do say so.<br>",
            "sections", i -> "<h2>Part " + i + "</h2><p>We say so.</p>",
            "labels", i -> "<p><b>" + name(i) + ":</b> We say so.</p>",
            "askers", i -> "<p><b>" + name(i) + ":</b> Do you say so?</p>",
            "speakers", i -> name(i) + "; ");

    /** What the page is full of. */
    @Param({"paragraphs", "sentences", "questions", "sections", "labels", "askers", "speakers"})
    public String of = "paragraphs";

    /** Characters of the page. */
    @Param({"2500000", "5000000"})
    public int size;

    private byte[] page = {};

    /** Writes the page. */
    @Setup
    public void write() {
        IntFunction<String> piece = PIECES.getOrDefault(of, i -> "");
        StringBuilder out = new StringBuilder(TITLE).append(of.equals("speakers") ? "<p>Speaker: " : TEXT + "<p>");
        for (int i = 0; out.length() < size; i++) {
            out.append(piece.apply(i));
        }
        page = out.append(of.equals("speakers") ? TEXT : "").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The whole parser. */
    @Benchmark
    public Object lectern() {
        return PARSER.parse(page, Hints.of("https://speeches.example/", "text/html; charset=utf-8"));
    }

    /** A different name for each number, of letters alone. */
    private static String name(int number) {
        StringBuilder last = new StringBuilder("Jane X");
        for (int rest = number, i = 0; i < 4; i++, rest /= 26) {
            last.append((char) ('a' + rest % 26));
        }
        return last.toString();
    }
}
