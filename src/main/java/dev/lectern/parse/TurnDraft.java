package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A turn while it is being read. */
final class TurnDraft {

    private static final List<String> INTERPRETED =
            List.of("interpret", "translat", "перевод", "traduc", "traduit", "übersetz", "tolk");

    TurnKind kind;

    @Nullable
    String speaker;

    final @Nullable String label;
    final boolean interpreted;
    final List<String> paragraphs = new ArrayList<>();

    TurnDraft(TurnKind kind, @Nullable String speaker, @Nullable String label) {
        this.kind = kind;
        this.speaker = speaker;
        this.label = label;
        String lower = label == null ? "" : KindOfSpeech.folded(label);
        this.interpreted = INTERPRETED.stream().anyMatch(lower::contains);
    }

    boolean isVoice() {
        return kind != TurnKind.HEADING && kind != TurnKind.NARRATION;
    }

    boolean asks() {
        return paragraphs.stream().anyMatch(text -> text.indexOf('?') >= 0 || text.indexOf('؟') >= 0);
    }
}
