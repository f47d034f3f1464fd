package dev.lectern.embedded;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The written speeches, in the order in which the site publishes them.
 *
 * @param speeches the order of {@code speeches/index.txt}
 */
record DemoLibrary(List<DemoSpeech> speeches) {

    DemoLibrary {
        speeches = List.copyOf(speeches);
        Set<String> slugs = new HashSet<>();
        for (DemoSpeech speech : speeches) {
            if (!slugs.add(speech.slug())) {
                throw new IllegalArgumentException(
                        "Two speeches of the demo site have the slug " + speech.slug() + ".");
            }
        }
    }

    /** Reads the library that the program brings along. */
    static DemoLibrary shipped() {
        // A jar cannot be listed portably, hence the index.
        return new DemoLibrary(DemoResources.text("speeches/index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(name -> DemoSpeechReader.read(name, DemoResources.text("speeches/" + name)))
                .toList());
    }

    int size() {
        return speeches.size();
    }
}
