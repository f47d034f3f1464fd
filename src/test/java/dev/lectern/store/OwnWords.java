package dev.lectern.store;

import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that no other test has, so that only its own are taken for one speech. */
public final class OwnWords {

    private static final String[] WORDS = {
        "harbour", "lantern", "ferry", "winter", "bridge", "letter", "garden", "island", "chair", "signal", "river",
        "school", "window", "market", "bakery", "meadow", "tower", "captain", "morning", "silence", "promise", "comet",
        "orchard", "piano", "teacher"
    };

    private OwnWords() {}

    /** So many words that are the same for a seed and for no other. */
    public static String of(UUID seed, int many) {
        var random = new Random(seed.getMostSignificantBits() ^ seed.getLeastSignificantBits());
        return Stream.generate(() -> WORDS[random.nextInt(WORDS.length)])
                .limit(many)
                .collect(Collectors.joining(" "));
    }

    /** A speech of such words. */
    public static Speech speech(UUID seed, int many) {
        return SampleSpeech.saying("On ferries", of(seed, many));
    }
}
