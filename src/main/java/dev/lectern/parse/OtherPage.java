package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a site that are known by their words: what answers instead of a speech, or stands around speeches.
 *
 * @param sort what the page is
 * @param evidence the title or the text
 */
record OtherPage(Sort sort, Evidence evidence) {

    /** Such a page says little else; a speech may speak of cookies and of pages not found. */
    private static final int MOST_WORDS = 300;

    private static final int LOOKED_AT = 12;

    /** What a page can be instead. */
    enum Sort {
        ERROR,
        CONSENT,
        LOGIN,
        ROBOT,
        AWAITED,
        LISTING,
        PHOTOS,
        TRAVEL,
        FAQ
    }

    private static final Phrases PHRASES = Phrases.of(Vocabulary.OTHER_PAGES);

    private static final Map<Sort, String> REASONS = new EnumMap<>(Map.of(
            Sort.ERROR, "The page is an error page that was served as if it were the text asked for.",
            Sort.CONSENT, "The page asks for consent to cookies and shows no speech.",
            Sort.LOGIN, "The page asks to log in and shows no speech.",
            Sort.ROBOT, "The page checks whether a person reads it and shows no speech.",
            Sort.AWAITED, "The page says that the text of the speech will follow; it is not there yet.",
            Sort.LISTING, "The page lists other pages; it is no speech itself.",
            Sort.PHOTOS, "The page shows photos or a video; it holds no words of a speaker.",
            Sort.TRAVEL, "The page is travel advice.",
            Sort.FAQ, "The page answers questions that are often asked; nobody speaks on it."));

    static @Nullable OtherPage of(@Nullable String title, List<TurnDraft> turns, int words) {
        Sort titled = title == null ? null : sort(title, true);
        if (titled == Sort.FAQ) {
            boolean spoken = turns.stream().anyMatch(turn -> turn.speaker != null);
            return spoken ? null : new OtherPage(titled, Evidence.TITLE);
        }
        boolean named = titled == Sort.ERROR || titled == Sort.TRAVEL || titled == Sort.LISTING;
        if (titled != null && (named || words < MOST_WORDS)) {
            return new OtherPage(titled, Evidence.TITLE);
        }
        if (words >= MOST_WORDS) {
            return null;
        }
        int left = LOOKED_AT;
        for (TurnDraft turn : turns) {
            for (String paragraph : turn.paragraphs) {
                Sort sort = sort(paragraph, false);
                if (sort != null) {
                    return new OtherPage(sort, Evidence.TEXT);
                }
                if (--left == 0) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Whether questions and answers are what makes such a page: they are then no sign of a speech. */
    boolean hasTurns() {
        return sort == Sort.FAQ;
    }

    /** {@code The miners were not found}, {@code Photos of the North}: words that people use of other things, too. */
    boolean mayBeSaid() {
        return sort == Sort.PHOTOS || (evidence == Evidence.TEXT && (sort == Sort.ERROR || sort == Sort.ROBOT));
    }

    /** A title says it all or at its start; a text anywhere. */
    private static @Nullable Sort sort(String text, boolean title) {
        String folded = KindOfSpeech.folded(text);
        for (Phrases.Match match : PHRASES.in(folded)) {
            Sort sort = Sort.valueOf(match.meaning());
            boolean titles = sort == Sort.LISTING || sort == Sort.PHOTOS || sort == Sort.TRAVEL || sort == Sort.FAQ;
            boolean whole = sort != Sort.LISTING || folded.equals(match.phrase());
            if (whole && (title || !titles)) {
                return sort;
            }
        }
        return null;
    }

    String reason() {
        return REASONS.getOrDefault(sort, "");
    }
}
