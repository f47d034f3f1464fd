package dev.lectern.embedded;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented speech: what a page of the demo site shows, and so what a parser should find there.
 *
 * @param slug last part of the page's address
 * @param template name of the page template, which stands for a publisher
 * @param language BCP 47
 * @param kind one of the speech kinds of the wire contract
 * @param title heading of the page
 * @param speakers whose words are there, the main one first
 * @param participants others who took part
 * @param place town where it was said
 * @param date day on which it was said
 * @param notice remark of the publisher such as "Check against delivery"; null when there is none
 * @param turns who says what, in order
 * @param edit what the publisher changes later; null when nothing
 * @param withdrawnAfter how many further publications later the page is taken away; null when it stays
 */
record DemoSpeech(
        String slug,
        String template,
        String language,
        String kind,
        String title,
        List<DemoPerson> speakers,
        List<DemoPerson> participants,
        String place,
        LocalDate date,
        @Nullable String notice,
        List<DemoTurn> turns,
        @Nullable DemoEdit edit,
        @Nullable Integer withdrawnAfter) {

    DemoSpeech {
        speakers = List.copyOf(speakers);
        participants = List.copyOf(participants);
        turns = List.copyOf(turns);
    }

    /** The speech as it reads after its edit; itself when it has none. */
    DemoSpeech edited() {
        DemoEdit change = edit;
        if (change == null) {
            return this;
        }
        List<DemoTurn> changed = turns.stream()
                .map(turn -> turn.replacing(change.from(), change.to()))
                .toList();
        return new DemoSpeech(
                slug,
                template,
                language,
                kind,
                title,
                speakers,
                participants,
                place,
                date,
                notice,
                changed,
                change,
                withdrawnAfter);
    }

    /** All that is said, one paragraph a line, without labels. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (DemoTurn turn : turns) {
            for (String paragraph : turn.paragraphs()) {
                text.append(paragraph).append('\n');
            }
        }
        return text.toString();
    }
}
