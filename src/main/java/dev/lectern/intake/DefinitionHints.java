package dev.lectern.intake;

import dev.lectern.page.PageHints;
import dev.lectern.parse.Hints;
import dev.lectern.source.Source;
import org.jspecify.annotations.Nullable;

/** What a definition tells the parser of a page that is tried with it. */
final class DefinitionHints {

    private DefinitionHints() {}

    static Hints of(Source source, @Nullable String url, @Nullable String contentType, PageHints listing) {
        return new Hints(
                url,
                contentType,
                listing,
                source.page().title(),
                source.page().body(),
                source.page().date(),
                source.page().labels(),
                source.language(),
                source.timeZone());
    }
}
