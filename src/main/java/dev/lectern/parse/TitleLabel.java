package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two capitalised words before the colon of a title are a person ({@code Jane Roe: Money and harbours}) or a subject
 * ({@code Climate Change: Time to Act}). They count as the speaker when the page itself speaks of such a person.
 */
final class TitleLabel {

    private static final int MOST_LINES = 2000;
    private static final int WORDS_BEFORE = 4;

    private TitleLabel() {}

    /** The person named before the colon; null when nothing else on the page says that the words are a name. */
    static @Nullable Person corroborated(PageText page) {
        String label = page.title() == null ? null : TurnLabel.beforeColon(page.title());
        if (label == null || !TitlePeople.isName(label)) {
            return null;
        }
        boolean author = page.metadata().authors().stream()
                .anyMatch(person -> Authors.inOrder(person.name()).equals(label));
        return author || isInBody(label, page.body()) ? new Person(label, null) : null;
    }

    /** Whether an initial with its stop stands before the last word: {@code Janet L. Roe}, {@code С.В.Лавров}. */
    static boolean hasInitials(String name) {
        int stop = name.indexOf('.');
        boolean single = stop == 1 || (stop > 1 && name.charAt(stop - 2) == ' ');
        return single && stop < name.length() - 2 && Character.isUpperCase(name.charAt(stop - 1));
    }

    private static boolean isInBody(String name, List<Block> body) {
        for (Block block : body.subList(0, Math.min(body.size(), MOST_LINES))) {
            TurnLabel label = TurnLabel.of(block);
            if ((label != null && label.base().endsWith(name)) || isSpokenOf(name, block.text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words stand behind an office or a form of address: {@code the Governor, Jane Roe}. */
    private static boolean isSpokenOf(String name, String text) {
        int at = text.indexOf(name);
        if (at < 0) {
            return false;
        }
        List<Word> before = Word.of(text.substring(0, at));
        int size = before.size();
        if (size == 0
                || before.get(size - 1).isSmall()
                || NameParticles.has(before.get(size - 1).text())) {
            return false; // the Ministry of Climate Change
        }
        return FormsOfAddress.has(before.get(size - 1).text())
                || before.subList(Math.max(0, size - WORDS_BEFORE), size).stream()
                        .anyMatch(Word::isOffice);
    }
}
