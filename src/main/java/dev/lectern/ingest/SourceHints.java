package dev.lectern.ingest;

import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.Hints;
import dev.lectern.source.Source;
import java.util.Optional;

/** What a source definition and a listing tell the parser of a page. */
final class SourceHints {

    private SourceHints() {}

    static Hints of(ScrapedPage page, Optional<Source> source) {
        return new Hints(
                page.url(),
                page.contentType(),
                page.hints(),
                source.map(s -> s.page().title()).orElse(null),
                source.map(s -> s.page().body()).orElse(null),
                source.map(s -> s.page().date()).orElse(null),
                source.map(s -> s.page().labels()).orElse(null),
                source.map(Source::language).orElse(null),
                source.map(Source::timeZone).orElse(null));
    }
}
