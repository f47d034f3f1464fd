package dev.lectern.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The definitions on the class path. A jar cannot be listed like a folder, so {@code sources/index.txt} names them; a line
 * {@code demo.yaml if lectern.demo.url} makes a built-in one, watched whenever that key is configured. Built-in ones may refer to
 * configuration ({@code ${key}} or {@code ${key:default}}).
 */
final class ShippedSources {

    private static final String FOLDER = "sources/";
    private static final Pattern LINE = Pattern.compile("(\\S+\\.yaml)(?: if (\\S+))?");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

    private final Function<String, Optional<String>> config;

    /**
     * The shipped definitions.
     *
     * @param config looks up a key of the configuration
     */
    ShippedSources(Function<String, Optional<String>> config) {
        this.config = config;
    }

    /** Definitions that wait until an operator enables them. */
    List<Definition> optional() {
        return index().filter(matcher -> matcher.group(2) == null)
                .map(matcher -> definition(matcher.group(1)))
                .toList();
    }

    /** Definitions whose condition holds, with their expressions resolved. */
    List<Definition> builtIn() {
        return index().filter(matcher -> matcher.group(2) != null
                        && config.apply(matcher.group(2)).isPresent())
                .map(matcher -> resolve(definition(matcher.group(1))))
                .toList();
    }

    private static Stream<Matcher> index() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ShippedSources::line);
    }

    /** One that names nothing would leave out a source in silence. */
    private static Matcher line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(FOLDER + "index.txt has a line that names no definition: " + line);
        }
        return matcher;
    }

    private static Definition definition(String name) {
        return new Definition(FOLDER + name, read(name));
    }

    private Definition resolve(Definition definition) {
        String text = EXPRESSION.matcher(definition.text()).replaceAll(matcher -> {
            String fallback = matcher.group(2) == null ? matcher.group() : matcher.group(2);
            String value = config.apply(matcher.group(1)).orElse(fallback);
            // The definitions write expressions between single quotes, in which YAML doubles a quote.
            return Matcher.quoteReplacement(value.replace("'", "''"));
        });
        return new Definition(definition.file(), text);
    }

    private static String read(String name) {
        try (@Nullable InputStream in = ShippedSources.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FOLDER + name + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
