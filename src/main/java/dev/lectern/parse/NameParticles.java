package dev.lectern.parse;

import java.util.Locale;
import java.util.Set;

/** Small words inside names of people. */
final class NameParticles {

    private static final Set<String> WORDS = Set.of(
            "de", "del", "della", "di", "da", "dos", "das", "du", "van", "der", "den", "von", "zu", "zur", "bin", "ibn",
            "al", "el", "la", "le", "ter", "ten", "af", "av", "oglu", "kyzy");

    private NameParticles() {}

    static boolean has(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
