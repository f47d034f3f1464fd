package dev.lectern.web;

import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speech as its page shows it.
 *
 * @param id id of the speech
 * @param facts what is known of it
 * @param voices the text
 * @param publisher who published it
 * @param source id of the source
 * @param country of the publisher, for people; null when unknown
 * @param original the page that it was read from; null when that is no web address
 * @param places other pages that carry it
 * @param translations the same in other languages, as links on this site
 * @param revision number of the revision that is shown
 * @param newest whether that is the newest one
 * @param scraped when its page was fetched
 * @param announced when this was announced
 * @param withdrawn whether the publisher took it from its site
 * @param into id of the speech that tells it too; null while it stands by itself
 * @param excerptOf id of the longer speech that it was shortened from; null for any other
 * @param repairs number of repaired words
 * @param asPublished whether the text is shown without them
 */
record SpeechView(
        UUID id,
        SpeechFacts facts,
        List<Voice> voices,
        String publisher,
        String source,
        @Nullable String country,
        @Nullable WebLink original,
        List<WebLink> places,
        List<Translated> translations,
        int revision,
        boolean newest,
        Moment scraped,
        Moment announced,
        boolean withdrawn,
        @Nullable UUID into,
        @Nullable UUID excerptOf,
        int repairs,
        boolean asPublished) {

    /** The same speech in another language. */
    record Translated(UUID id, String tag, String name, String evidence) {}

    /**
     * Reads a change.
     *
     * @param newest whether it is the newest of its speech
     * @param asPublished whether to show the text without repairs
     */
    static SpeechView of(SpeechChange change, boolean newest, boolean asPublished) {
        return new SpeechView(
                change.id(),
                SpeechFacts.of(change.speech(), asPublished),
                Voice.of(change.speech().turns(), change.speech().repairs(), asPublished),
                change.publisher() == null ? change.source() : change.publisher(),
                change.source(),
                change.country() == null ? null : Names.country(change.country()),
                WebLink.of(change.url(), null).orElse(null),
                change.places().stream()
                        .filter(place -> !place.url().equals(change.url()))
                        .flatMap(place -> WebLink.of(place.url(), null).stream())
                        .toList(),
                change.translations().stream()
                        .map(other -> new Translated(
                                other.id(), other.language(), Names.language(other.language()), other.evidence()))
                        .toList(),
                change.revision(),
                newest,
                Moment.of(change.scrapedAt()),
                Moment.of(change.announcedAt()),
                change.change() == ChangeKind.WITHDRAWN,
                change.into(),
                change.excerptOf(),
                change.speech().repairs().size(),
                asPublished);
    }

    /** Whether there is anything to read about its past. */
    public boolean changed() {
        return revision > 1 || withdrawn || into != null || !newest;
    }

    /** Where and when, for a quotation. */
    public String citation() {
        var parts = new StringBuilder(facts.plainTitle());
        for (String part : new String[] {facts.place(), facts.date(), publisher}) {
            if (part != null && !part.isBlank()) {
                parts.append(", ").append(part);
            }
        }
        return parts.toString();
    }
}
