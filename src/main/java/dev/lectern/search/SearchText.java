package dev.lectern.search;

import dev.lectern.speech.Speech;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A speech cut into the passages by which it is found. Costly to make, and needs no database. Its words are cut into stems once a
 * database is at hand, and only once.
 */
public final class SearchText {

    private final @Nullable String language;
    private final List<Passage> passages;
    private volatile @Nullable CutText cut;

    private SearchText(@Nullable String language, List<Passage> passages) {
        this.language = language;
        this.passages = passages;
    }

    /** Cuts a speech, which may have no words at all. */
    public static SearchText of(Speech speech) {
        return new SearchText(speech.language(), Passage.of(speech));
    }

    /** BCP 47 tag; null when unknown. */
    @Nullable
    String language() {
        return language;
    }

    /** In order; a speech without any word has one all the same: it tells that there is nothing to add. */
    List<Passage> passages() {
        return passages.isEmpty() ? List.of(new Passage(0, 0, 0, null, "", "")) : passages;
    }

    boolean isCut() {
        return cut != null;
    }

    /** Its words in stems. */
    CutText cut() {
        return Objects.requireNonNull(cut, "cut before it is asked for");
    }

    void keep(CutText cut) {
        this.cut = cut;
    }
}
