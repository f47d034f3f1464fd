package dev.lectern.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SampleReaderTest {

    @Test
    void readsAFileAndAPageInTheDefinition() throws Exception {
        YamlMapping top = YamlDocument.read("""
                samples:
                  - page: samples/opening.html
                    url: https://harbour.example/speech/1
                    expect: {result: speech, spokenOn: 2026-05-04, turns: 3}
                  - content: |
                      <h1>Out of order</h1>
                    expect: {result: not-a-speech}
                """);

        List<Sample> samples = SampleReader.read(top);

        assertThat(samples)
                .containsExactly(
                        new Sample(
                                "samples/opening.html",
                                null,
                                "https://harbour.example/speech/1",
                                Map.of("result", "speech", "spokenOn", "2026-05-04", "turns", "3")),
                        new Sample(null, "<h1>Out of order</h1>", null, Map.of("result", "not-a-speech")));
    }

    @Test
    void hasNoneWhereTheKeyIsMissing() throws Exception {
        assertThat(SampleReader.read(YamlDocument.read("id: a"))).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        String expect = "\n    expect: {result: speech}";
        return Stream.of(
                arguments("samples: a.html", 1, "'samples' is a list, of which each item looks like '- page:"),
                arguments("samples:\n  - pge: a.html" + expect, 2, "unknown key 'pge'; did you mean 'page'?"),
                arguments("samples:\n  - page: a.html", 2, "the key 'expect' is missing"),
                arguments("samples:\n  - page: a.html\n    expect: speech", 3, "'expect' holds keys of its own"),
                arguments("samples:\n  - page: a.html\n    expect: {}", 3, "'expect' tells no field"),
                arguments(
                        "samples:\n  - page: a.html\n    expect:\n      plcae: Kingston",
                        4,
                        "unknown key 'plcae'; did you mean 'place'?"),
                arguments("samples:\n  - page: a.html\n    expect:\n      place:", 4, "the key 'place' is missing"),
                arguments(
                        "samples:\n  - page: a.html\n    expect: {result: spech}",
                        3,
                        "unknown result 'spech'; did you mean 'speech'?"),
                arguments("samples:\n  - page: a.html\n    expect: {turns: many}", 3, "is not a whole number from 1"),
                arguments(
                        "samples:\n  - page: a.html\n    url: /speech/1" + expect,
                        3,
                        "is not the address of a web page"),
                arguments("samples:\n  - url: https://a.example" + expect, 2, "a sample needs its page"),
                arguments("samples:\n  - page: a.html\n    content: text" + expect, 2, "either 'page' or 'content'"),
                arguments("samples:\n  - page: /etc/passwd" + expect, 2, "is not a path below the folder"),
                arguments("samples:\n  - page: ../other.html" + expect, 2, "is not a path below the folder"),
                arguments("samples:\n  - page: a/../../b.html" + expect, 2, "is not a path below the folder"),
                arguments("samples:\n  - page: 'C:\\a.html'" + expect, 2, "is not a path below the folder"),
                arguments("samples:\n  - page: file:///a.html" + expect, 2, "is not a path below the folder"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhichLineIsWrongAndWhatWouldBeRight(String text, int line, String reason) {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> SampleReader.read(YamlDocument.read(text)))
                .in("a.yaml");

        assertThat(invalid.reason()).contains(reason);
        assertThat(invalid.line()).isEqualTo(line);
    }
}
