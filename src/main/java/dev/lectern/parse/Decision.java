package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Last stage: whether what was read is a speech. */
sealed interface Decision {

    /** The page gives somebody's words. */
    record Speech() implements Decision {}

    /**
     * The page is something else.
     *
     * @param reason one sentence that a person understands
     * @param evidence what told it
     * @param awaited whether it says that the text of the speech is to follow
     */
    record NotASpeech(String reason, Evidence evidence, boolean awaited) implements Decision {
        NotASpeech(String reason, Evidence evidence) {
            this(reason, evidence, false);
        }
    }

    /** Fewer words are a caption or a teaser, whatever the title says. */
    int FEWEST_WORDS = 40;

    /** Decides by what the page is called, how its text speaks and whether people take turns. */
    static Decision of(
            @Nullable String title, Facts facts, List<TurnDraft> turns, int words, boolean declared, boolean listing) {
        SpeechSigns signs = SpeechSigns.of(title, facts, turns);
        OtherPage other = OtherPage.of(title, turns, words);
        boolean said = other != null && other.mayBeSaid() && signs.areClear();
        if (other != null && !said && (other.hasTurns() || !signs.areTurns()) && !declared) {
            return new NotASpeech(other.reason(), other.evidence(), other.sort() == OtherPage.Sort.AWAITED);
        }
        if (listing && !signs.areTurns() && !declared) {
            return new NotASpeech("The page lists speeches; it is no speech itself.", Evidence.TEXT);
        }
        if (words < FEWEST_WORDS) {
            return new NotASpeech(
                    "The page holds too little running text: " + words + " words, a speech has at least " + FEWEST_WORDS
                            + ".",
                    Evidence.TEXT);
        }
        return declared || signs.areEnough() ? new Speech() : new NotASpeech(signs.reasonAgainst(), Evidence.TEXT);
    }
}
