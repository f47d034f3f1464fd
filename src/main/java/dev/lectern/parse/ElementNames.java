package dev.lectern.parse;

import java.util.HashMap;
import java.util.Map;

/** What the words in the class names and the id of an element mean, as {@link ElementTraits}. */
final class ElementNames {

    /** The traits that each word tells, in small letters. */
    private static final Map<String, Integer> WORDS = words();

    private ElementNames() {}

    static int traits(String names) {
        int traits = isForReaders(names) ? ElementTraits.HIDDEN : 0;
        traits |= isPlayer(names) ? ElementTraits.FURNITURE : 0;
        for (String word : ClassWords.of(names)) {
            traits |= WORDS.getOrDefault(word, 0);
        }
        return traits;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        words.put("label", ElementTraits.LABEL);
        for (String word : Vocabulary.FURNITURE.words()) {
            int trait = furniture(Vocabulary.FURNITURE.meaning(word));
            words.merge(word, trait, (a, b) -> a | b);
        }
        for (String word : Vocabulary.MARKS.words()) {
            int mark = Block.Mark.valueOf(Vocabulary.MARKS.meaning(word)).ordinal();
            words.merge(word, ElementTraits.FIRST_MARK << mark, (a, b) -> a | b);
        }
        return words;
    }

    private static int furniture(String meaning) {
        return switch (meaning) {
            case "always" -> ElementTraits.FURNITURE;
            case "box" -> ElementTraits.BOX;
            case "credit" -> ElementTraits.CREDIT;
            case "overlay" -> ElementTraits.OVERLAY;
            case "caption" -> ElementTraits.CAPTION;
            case "text" -> ElementTraits.TEXT_NAME;
            default -> 0;
        };
    }

    /** Names of lines that only programs which read the page aloud are to find. */
    private static boolean isForReaders(String names) {
        return names.contains("sr-only") || names.contains("screen-reader") || names.contains("visually-hidden");
    }

    /** A player alone may also play football. */
    private static boolean isPlayer(String names) {
        return names.contains("video-player") || names.contains("audio-player") || names.contains("media-player");
    }
}
