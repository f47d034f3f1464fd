package dev.lectern.parse;

/** What the words in the class names and the id of an element mean, as {@link ElementTraits}. */
final class ElementNames {

    private ElementNames() {}

    static int traits(String names) {
        int traits = isForReaders(names) ? ElementTraits.HIDDEN : 0;
        traits |= isPlayer(names) ? ElementTraits.FURNITURE : 0;
        for (String word : ClassWords.of(names)) {
            traits |= switch (Vocabulary.FURNITURE.meaning(word)) {
                case "always" -> ElementTraits.FURNITURE;
                case "box" -> ElementTraits.BOX;
                case "credit" -> ElementTraits.CREDIT;
                case "overlay" -> ElementTraits.OVERLAY;
                case "caption" -> ElementTraits.CAPTION;
                case "text" -> ElementTraits.TEXT_NAME;
                default -> 0;
            };
            String mark = Vocabulary.MARKS.meaning(word);
            traits |= mark.isEmpty()
                    ? 0
                    : ElementTraits.FIRST_MARK << Block.Mark.valueOf(mark).ordinal();
            traits |= word.equals("label") ? ElementTraits.LABEL : 0;
        }
        return traits;
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
