package dev.lectern.parse;

/** {@code Today is Friday, 24 November 2026}: the day on which the page is looked at, which is that of no speech. */
final class DayOfVisit {

    private static final Phrases PHRASES = Phrases.of(Vocabulary.TODAY);

    private DayOfVisit() {}

    /** Whether the line says nothing else. */
    static boolean isTold(String line) {
        String folded = KindOfSpeech.folded(line);
        return PHRASES.opening(folded).stream()
                .anyMatch(match -> MetaLine.isOnlyDateOrTime(
                        folded.substring(match.phrase().length())));
    }
}
