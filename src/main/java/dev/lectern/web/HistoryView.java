package dev.lectern.web;

import dev.lectern.speech.SpeechChange;
import dev.lectern.store.SpeechEvent;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of a speech.
 *
 * @param id id of the speech
 * @param facts what is known of it now
 * @param steps what happened, newest first
 * @param comparison two of its revisions; null when there is only one
 */
record HistoryView(
        UUID id,
        SpeechFacts facts,
        List<Step> steps,
        @Nullable Comparison comparison) {

    /**
     * Something that happened.
     *
     * @param what in words
     * @param fields what changed, in words; null when nothing did
     * @param silent whether the publisher changed it without saying so
     * @param revision number of the revision
     * @param compare the revisions to compare, as in a URL; null when there is nothing to compare
     * @param announced when it was announced
     * @param scraped when the page was fetched
     */
    record Step(
            String what,
            @Nullable String fields,
            boolean silent,
            int revision,
            @Nullable String compare,
            Moment announced,
            Moment scraped) {}

    static HistoryView of(SpeechChange newest, List<SpeechEvent> events, @Nullable Comparison comparison) {
        return new HistoryView(
                newest.id(),
                SpeechFacts.of(newest.speech(), false),
                events.stream().map(event -> step(event, revisions(events))).toList(),
                comparison);
    }

    /** Numbers of the revisions that were announced, the newest first, each once. */
    static List<Integer> revisions(List<SpeechEvent> events) {
        return events.stream()
                .map(SpeechEvent::revision)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static @Nullable String compare(SpeechEvent event, List<Integer> revisions) {
        boolean text = event.change().equals("revised") || event.change().equals("reparsed");
        return revisions.stream()
                .filter(number -> text && number < event.revision())
                .findFirst()
                .map(before -> before + ".." + event.revision())
                .orElse(null);
    }

    private static Step step(SpeechEvent event, List<Integer> revisions) {
        String fields = event.changed().stream()
                .filter(field -> !field.equals("silent"))
                .map(Names::field)
                .collect(Collectors.joining(", "));
        return new Step(
                what(event.change()),
                fields.isEmpty() ? null : fields,
                event.changed().contains("silent") && event.change().equals("revised"),
                event.revision(),
                compare(event, revisions),
                Moment.of(event.announcedAt()),
                Moment.of(event.scrapedAt()));
    }

    private static String what(String change) {
        return switch (change) {
            case "available" -> "Published";
            case "revised" -> "Changed by the publisher";
            case "reparsed" -> "Read again, better; the page did not change";
            case "linked" -> "Places, translations or people became known";
            case "withdrawn" -> "Taken down by the publisher";
            case "restored" -> "Back on the publisher’s site";
            case "merged" -> "Told together with another speech";
            default -> Names.word(change);
        };
    }
}
