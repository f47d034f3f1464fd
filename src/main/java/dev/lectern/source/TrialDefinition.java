package dev.lectern.source;

import dev.lectern.source.Source.PageSelectors;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a definition concerns the reading of one page, for whoever writes one and wants to see what a selector does
 * before the source is watched. It may be a whole definition or a part of it, and it may say what a listing would.
 *
 * @param page CSS hints for the parser
 * @param timeZone zone of the clock times on the page; null when not told
 * @param language BCP 47 tag; null when not told
 * @param title title as a listing or feed would give it; null when not told
 * @param date date as a listing or feed would give it; null when not told
 */
public record TrialDefinition(
        PageSelectors page,
        @Nullable ZoneId timeZone,
        @Nullable String language,
        @Nullable String title,
        @Nullable String date) {

    private static final List<String> KEYS =
            Stream.concat(SourceReader.KEYS.stream(), Stream.of("hints")).toList();

    /**
     * Reads a definition or a part of it. The other keys of a definition may be there and are not looked at.
     *
     * @param text YAML
     * @throws InvalidDefinition for the first thing that is wrong
     */
    public static TrialDefinition read(String text) throws InvalidDefinition {
        YamlMapping top = YamlDocument.read(text);
        top.allow(KEYS);
        Optional<YamlMapping> hints = top.mapping("hints", "{title: Remarks at the harbour, date: 2022-06-02}");
        if (hints.isPresent()) {
            hints.get().allow(List.of("title", "date"));
        }
        return new TrialDefinition(
                SourceReader.selectors(top),
                top.optional("timeZone", YamlScalar::zone),
                top.optional("language", YamlScalar::language),
                hints.isEmpty() ? null : hints.get().optional("title", YamlScalar::words),
                hints.isEmpty() ? null : hints.get().optional("date", YamlScalar::words));
    }
}
