package dev.lectern.store;

import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changed.
 *
 * @param changed names of the fields, in the order of the record; {@code silent} last when the page does not admit it
 * @param previous former values of the facts by which subscribers filter; null when none of them changed
 */
record SpeechDifference(List<String> changed, @Nullable PreviousFacts previous) {

    /** Nothing that could be told. */
    static final SpeechDifference NONE = new SpeechDifference(List.of(), null);

    private static final String SILENT = "silent";

    static SpeechDifference between(Speech before, Speech after) {
        var changed = new ArrayList<String>();
        note(changed, "title", before.title(), after.title());
        note(changed, "subtitle", before.subtitle(), after.subtitle());
        note(changed, "event", before.event(), after.event());
        note(changed, "kind", before.kind(), after.kind());
        note(changed, "language", before.language(), after.language());
        note(changed, "speakers", before.speakers(), after.speakers());
        note(changed, "participants", before.participants(), after.participants());
        note(changed, "place", before.place(), after.place());
        note(changed, "spokenOn", before.spokenOn(), after.spokenOn());
        note(changed, "spokenUntil", before.spokenUntil(), after.spokenUntil());
        note(changed, "spokenAt", before.spokenAt(), after.spokenAt());
        note(changed, "publishedOn", before.publishedOn(), after.publishedOn());
        note(changed, "publishedAt", before.publishedAt(), after.publishedAt());
        note(changed, "turns", before.turns(), after.turns());
        note(changed, "notices", before.notices(), after.notices());
        note(changed, "attachments", before.attachments(), after.attachments());
        note(changed, "attribution", ContentHash.printedAttribution(before), ContentHash.printedAttribution(after));
        var previous = new PreviousFacts(
                changed.contains("title") ? before.title() : null,
                changed.contains("kind") ? before.kind() : null,
                changed.contains("language") ? before.language() : null,
                changed.contains("speakers") ? before.speakers() : null,
                changed.contains("place") ? before.place() : null,
                null);
        if (!changed.isEmpty() && !admits(before, after)) {
            changed.add(SILENT);
        }
        boolean nothing = previous.equals(new PreviousFacts(null, null, null, null, null, null));
        return new SpeechDifference(List.copyOf(changed), nothing ? null : previous);
    }

    /** The same where it may be that the page was read better, and did not change: nobody has anything to admit. */
    SpeechDifference asBetterReading() {
        return new SpeechDifference(
                changed.stream().filter(field -> !field.equals(SILENT)).toList(), previous);
    }

    /** A correction is admitted by a notice that was not there before. */
    private static boolean admits(Speech before, Speech after) {
        return after.notices().stream()
                .anyMatch(notice -> notice.kind() == NoticeKind.CORRECTION
                        && !before.notices().contains(notice));
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
