package dev.lectern.store;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.Turn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Digest of what the publisher said. How it was read (parser version, evidence, repairs, word count) is left out, so
 * that only a change of the speech itself is a revision; and so is what a source definition adds, which is the operator's.
 */
final class ContentHash {

    /** About forty words: what is shorter may be a phrase that everybody uses. */
    private static final int FEWEST_LETTERS = 200;

    private ContentHash() {}

    static String of(Speech speech) {
        return digest(SpeechJson.write(essence(speech)));
    }

    /** Digest of the words alone, whoever says them and however they are set; empty when they are too few to be nobody else's. */
    static Optional<String> ofWords(Speech speech) {
        StringBuilder words = new StringBuilder("words:");
        for (Turn turn : speech.turns()) {
            for (String paragraph : turn.paragraphs()) {
                paragraph
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .map(Character::toLowerCase)
                        .forEach(words::appendCodePoint);
            }
        }
        return words.length() < FEWEST_LETTERS
                ? Optional.empty()
                : Optional.of(digest(words.toString().getBytes(UTF_8)));
    }

    private static String digest(byte[] said) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Speech essence(Speech s) {
        return new Speech(
                s.title(),
                s.subtitle(),
                s.event(),
                s.kind(),
                s.language(),
                s.speakers(),
                s.participants(),
                s.place(),
                s.spokenOn(),
                s.spokenUntil(),
                s.spokenAt(),
                s.publishedOn(),
                s.publishedAt(),
                s.turns().stream().map(Turn::withoutLanguage).toList(),
                0,
                s.notices(),
                List.of(),
                s.attachments(),
                printedAttribution(s),
                "",
                Map.of());
    }

    /** The line that the page prints; null when it prints none. */
    static @Nullable String printedAttribution(Speech s) {
        return s.evidence().get("attribution") == Evidence.SOURCE ? null : s.attribution();
    }
}
