package dev.lectern.parse;

/** How speakers address their listeners and thank them, in many languages. */
final class Salutation {

    private static final int LONGEST_FORM = 120;

    private static final Phrases PHRASES = Phrases.of(Vocabulary.SALUTATIONS);

    private Salutation() {}

    /** Whether the paragraph begins with an address: {@code Mr President, ladies and gentlemen,}. */
    static boolean opens(String paragraph) {
        String start = KindOfSpeech.folded(paragraph.substring(0, Math.min(LONGEST_FORM, paragraph.length())));
        return PHRASES.opening(start).stream().anyMatch(match -> match.meaning().isEmpty()) && isCalled(start);
    }

    /** Whether a line that looks like a label addresses somebody: {@code Dear reader:}. */
    static boolean isAddressed(String label) {
        return PHRASES.opening(KindOfSpeech.folded(label)).stream()
                .anyMatch(match -> !match.meaning().equals("thanks"));
    }

    /** Whether the line thanks the listeners. */
    static boolean thanks(String paragraph) {
        return PHRASES.opening(KindOfSpeech.folded(paragraph)).stream()
                .anyMatch(match -> match.meaning().equals("thanks"));
    }

    /** Who calls somebody pauses behind it. */
    private static boolean isCalled(String start) {
        return start.length() < LONGEST_FORM
                ? start.chars().anyMatch(c -> ",!.:،、。，！；;".indexOf(c) >= 0) || start.length() < LONGEST_FORM / 2
                : start.chars().anyMatch(c -> ",!:،、。，！".indexOf(c) >= 0);
    }
}
