package dev.lectern.parse;

/** How speakers address their listeners and thank them, in many languages. */
final class Salutation {

    private static final int LONGEST_FORM = 120;

    private Salutation() {}

    /** Whether the paragraph begins with an address: {@code Mr President, ladies and gentlemen,}. */
    static boolean opens(String paragraph) {
        String start = KindOfSpeech.folded(paragraph.substring(0, Math.min(LONGEST_FORM, paragraph.length())));
        for (String phrase : Vocabulary.SALUTATIONS.words()) {
            if (Vocabulary.SALUTATIONS.meaning(phrase).isEmpty() && begins(start, phrase) && isCalled(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line thanks the listeners. */
    static boolean thanks(String paragraph) {
        String start = KindOfSpeech.folded(paragraph);
        return Vocabulary.SALUTATIONS.words().stream()
                .anyMatch(phrase -> Vocabulary.SALUTATIONS.meaning(phrase).equals("thanks") && begins(start, phrase));
    }

    private static boolean begins(String start, String phrase) {
        int end = phrase.length();
        boolean cjk = !phrase.isEmpty() && phrase.charAt(0) > '\u2E80';
        return start.startsWith(phrase)
                && (cjk || end == start.length() || !Character.isLetterOrDigit(start.charAt(end)));
    }

    /** Who calls somebody pauses behind it. */
    private static boolean isCalled(String start) {
        return start.length() < LONGEST_FORM
                ? start.chars().anyMatch(c -> ",!.:،、。，！；;".indexOf(c) >= 0) || start.length() < LONGEST_FORM / 2
                : start.chars().anyMatch(c -> ",!:،、。，！".indexOf(c) >= 0);
    }
}
