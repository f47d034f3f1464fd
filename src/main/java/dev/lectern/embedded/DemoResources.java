package dev.lectern.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that lie in {@code demo/} beside this package. */
final class DemoResources {

    private DemoResources() {}

    /** The resource as text, UTF-8; {@code name} is relative to {@code demo/}. */
    static String text(String name) {
        try (InputStream in = DemoResources.class.getResourceAsStream("demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demo site's file demo/" + name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo site's file demo/" + name + " cannot be read.", e);
        }
    }
}
