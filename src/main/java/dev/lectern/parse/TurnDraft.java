package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A turn while it is being read. */
final class TurnDraft {

    private static final int MOST_WORDS_OF_CALL = 3;

    TurnKind kind;

    @Nullable
    String speaker;

    final @Nullable String label;
    boolean interpreted;
    final List<String> paragraphs = new ArrayList<>();

    TurnDraft(TurnKind kind, @Nullable String speaker, @Nullable String label) {
        this.kind = kind;
        this.speaker = speaker;
        this.label = label;
        this.interpreted = label != null && StageDirection.isInterpreted(label);
    }

    boolean isVoice() {
        return kind != TurnKind.HEADING && kind != TurnKind.NARRATION;
    }

    /** A stage direction of its own needs no brackets. */
    void unwrap() {
        if (kind == TurnKind.NARRATION) {
            paragraphs.replaceAll(text -> StageDirection.is(text) ? StageDirection.words(text) : text);
        }
    }

    /** Whether the label is a word such as Answer, which names nobody. */
    boolean isByWord() {
        return label == null
                || !Vocabulary.LABELS.meaning(AskerLabel.of(label).word()).isEmpty();
    }

    /** {@code We love you!}, {@code Yes.}: called out, not put as a question. */
    boolean isCall() {
        String text = String.join(" ", paragraphs);
        return !asks() && (text.endsWith("!") || Word.of(text).size() <= MOST_WORDS_OF_CALL);
    }

    int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    boolean endsAsQuestion() {
        String last = paragraphs.isEmpty() ? "" : paragraphs.get(paragraphs.size() - 1);
        return last.endsWith("?") || last.endsWith("؟") || last.endsWith("？");
    }

    boolean asks() {
        return paragraphs.stream()
                .anyMatch(text -> text.indexOf('?') >= 0 || text.indexOf('؟') >= 0 || text.indexOf('？') >= 0);
    }
}
