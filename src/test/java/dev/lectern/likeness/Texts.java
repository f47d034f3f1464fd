package dev.lectern.likeness;

import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented speeches to be compared. Each {@code with…} gives a changed copy. */
record Texts(String title, String language, String speaker, String day, List<Turn> turns) {

    static Texts of(String... paragraphs) {
        return new Texts("On ferries", "en", "Ada Holm", "2026-06-03", List.of(turn(1, TurnKind.REMARKS, paragraphs)));
    }

    /** A speech of the library of the demo site: its paragraphs, whoever speaks them. */
    static Texts library(String slug) {
        try (var in = Texts.class.getResourceAsStream("/dev/lectern/embedded/demo/speeches/" + slug + ".txt")) {
            String file = new String(Objects.requireNonNull(in, slug).readAllBytes(), UTF_8);
            String text = file.substring(file.indexOf("\n---\n") + 5).strip();
            return of(Arrays.stream(text.split("\\n\\n"))
                    .map(paragraph -> paragraph.replaceFirst("^@.*\\n", ""))
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Turn turn(int n, TurnKind kind, String... paragraphs) {
        return new Turn(n, kind, null, null, false, List.of(paragraphs));
    }

    Texts titled(String other) {
        return new Texts(other, language, speaker, day, turns);
    }

    Texts in(String other) {
        return new Texts(title, other, speaker, day, turns);
    }

    Texts by(String other) {
        return new Texts(title, language, other, day, turns);
    }

    Texts on(String other) {
        return new Texts(title, language, speaker, other, turns);
    }

    Texts saying(Turn... others) {
        return new Texts(title, language, speaker, day, List.of(others));
    }

    Texts replacing(String found, String by) {
        return new Texts(
                title,
                language,
                speaker,
                day,
                turns.stream()
                        .map(turn -> turn(
                                turn.n(),
                                turn.kind(),
                                turn.paragraphs().stream()
                                        .map(paragraph -> paragraph.replace(found, by))
                                        .toArray(String[]::new)))
                        .toList());
    }

    Texts between(String before, String after) {
        var lines = new ArrayList<>(paragraphs());
        lines.add(0, before);
        lines.add(after);
        return saying(turn(1, TurnKind.REMARKS, lines.toArray(String[]::new)));
    }

    Texts only(int from, int to) {
        return saying(turn(1, TurnKind.REMARKS, paragraphs().subList(from, to).toArray(String[]::new)));
    }

    List<String> paragraphs() {
        return turns.stream().flatMap(turn -> turn.paragraphs().stream()).toList();
    }

    SpeechText text() {
        return SpeechText.of(new Speech(
                title,
                null,
                null,
                SpeechKind.REMARKS,
                language,
                speaker == null ? List.of() : List.of(new Person(speaker, null)),
                List.of(),
                null,
                day == null ? null : new PartialDate(day),
                null,
                null,
                null,
                null,
                turns,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                "1",
                Map.of()));
    }

    Likeness to(Texts other) {
        return text().to(other.text());
    }
}
