package dev.lectern.parse;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pages a second of each stage on one thread, each fed with what the stage before it made of the page. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StageBenchmark {

    private static final Hints HINTS = Hints.of("https://speeches.example/", "text/html; charset=utf-8");

    /** What each stage makes of each page, made once. */
    @State(Scope.Thread)
    public static class Stages {

        private record Page(byte[] bytes, String text, PageText read, List<String> paragraphs) {}

        private List<Page> pages = List.of();
        private int next;

        /** Runs every stage on every page. */
        @Setup
        public void prepare(BenchPages source) {
            pages = source.all().stream().map(Stages::page).toList();
        }

        private static Page page(byte[] bytes) {
            String text = decoded(bytes);
            PageText read = HtmlReader.read(text, HINTS);
            return new Page(
                    bytes, text, read, read.body().stream().map(Block::text).toList());
        }

        private Page next() {
            next = (next + 1) % pages.size();
            return pages.get(next);
        }
    }

    /** Bytes to text. */
    @Benchmark
    public Object decode(Stages stages) {
        return Decoder.decode(stages.next().bytes(), HINTS.contentType());
    }

    /** Text to heading and paragraphs, the tree included. */
    @Benchmark
    public Object readHtml(Stages stages) {
        return HtmlReader.read(stages.next().text(), HINTS);
    }

    /** Heading and lines to facts. */
    @Benchmark
    public Object facts(Stages stages) {
        return FactGathering.of(stages.next().read(), HINTS);
    }

    /** Paragraphs to their language. */
    @Benchmark
    public Object language(Stages stages) {
        return LanguageGuess.of(stages.next().paragraphs(), null, HINTS);
    }

    /** All that follows the reader: facts, turns, language, repairs, decision. */
    @Benchmark
    public Object speechReading(Stages stages) {
        return SpeechReading.of(stages.next().read(), HINTS);
    }

    private static String decoded(byte[] bytes) {
        return Decoder.decode(bytes, HINTS.contentType()) instanceof Decoder.Text text ? text.text() : "";
    }
}
