package dev.lectern.relay;

import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechChange.Links;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import dev.lectern.speech.SpeechChange.PublishedPlace;
import dev.lectern.speech.SpeechChange.Translation;
import dev.lectern.speech.SpeechJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Turns a stored change into the event that subscribers get. */
final class ChangeRenderer {

    private final String publicUrl;

    /**
     * Renders with links below this address.
     *
     * @param publicUrl address of the service without a slash at its end; empty for relative links
     */
    ChangeRenderer(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * Renders it.
     *
     * @throws IllegalStateException when Kafka would not take it: then nothing behind it could be told either
     */
    RenderedChange render(UnpositionedChange change, long position, Instant announcedAt) {
        SpeechChange event = event(change, position, announcedAt);
        byte[] full = SpeechJson.write(event);
        byte[] summary = SpeechJson.writeSummary(event);
        if (!UnknownParts.noneIn(change, event)) {
            UnknownParts unknown = UnknownParts.of(change);
            full = unknown.keptIn(full);
            summary = unknown.keptIn(summary);
        }
        if (full.length > SpeechProducer.LARGEST) {
            throw new IllegalStateException(
                    "Its event has " + full.length + " bytes, more than the " + SpeechProducer.LARGEST
                            + " of a record: its text, or the places that it has or had, are too many.");
        }
        return new RenderedChange(position, full, summary, change.traceParent());
    }

    private SpeechChange event(UnpositionedChange change, long position, Instant announcedAt) {
        try {
            return new SpeechChange(
                    position,
                    kind(change.change()),
                    change.changed(),
                    previous(change.previous()),
                    announcedAt,
                    change.arrival(),
                    change.speechId(),
                    change.revision(),
                    change.into(),
                    change.excerptOf(),
                    change.url(),
                    change.source(),
                    change.publisher(),
                    change.country(),
                    SpeechJson.readSpeech(change.content().getBytes(UTF_8)),
                    change.scrapedAt(),
                    places(change),
                    List.of(SpeechJson.read(change.translations().getBytes(UTF_8), Translation[].class)),
                    links(change.speechId()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Revision " + change.revision() + " of speech " + change.speechId() + " holds no JSON of a speech.",
                    e);
        }
    }

    /** The page on which it was first seen comes first, as long as it stands or nothing else does. */
    private static List<PublishedPlace> places(UnpositionedChange change) throws IOException {
        var places = new ArrayList<PublishedPlace>();
        if (change.onOwnPage()) {
            places.add(new PublishedPlace(
                    change.url(), change.source(), change.publisher(), change.country(), change.firstSeen()));
        }
        places.addAll(List.of(SpeechJson.read(change.places().getBytes(UTF_8), PublishedPlace[].class)));
        return places;
    }

    private Links links(UUID id) {
        String self = publicUrl + "/api/speeches/" + id;
        return new Links(self, publicUrl + "/speeches/" + id, self + "/capture");
    }

    private static @Nullable PreviousFacts previous(@Nullable String json) throws IOException {
        return json == null ? null : SpeechJson.read(json.getBytes(UTF_8), PreviousFacts.class);
    }

    private static ChangeKind kind(String word) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(ChangeKind.OTHER);
    }
}
