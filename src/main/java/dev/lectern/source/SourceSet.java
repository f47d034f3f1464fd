package dev.lectern.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the definitions of one moment come to.
 *
 * @param sources valid and enabled, by id
 * @param invalid what could not be used
 */
record SourceSet(Map<String, Source> sources, List<InvalidSource> invalid) {

    static SourceSet of(
            ShippedSources shipped, List<String> enabled, List<Definition> own, List<InvalidSource> unreadable) {
        var reading = new Reading();
        reading.invalid.addAll(unreadable);
        shipped.builtIn().forEach(definition -> reading.add(definition, null));
        Set<String> wanted = new HashSet<>(enabled);
        shipped.optional().forEach(definition -> reading.add(definition, wanted));
        for (String missing : wanted) {
            reading.invalid.add(new InvalidSource(
                    "lectern.sources.enabled", 0, Spelling.unknown("shipped source", missing, reading.shippedIds)));
        }
        own.forEach(definition -> reading.add(definition, null));
        return new SourceSet(reading.sources, List.copyOf(reading.invalid));
    }

    private static final class Reading {

        private final Map<String, Source> sources = new LinkedHashMap<>();
        private final List<InvalidSource> invalid = new ArrayList<>();
        private final List<String> shippedIds = new ArrayList<>();

        /** Adds a definition; with {@code wanted}, only if its id is in there, from where it is then taken. */
        void add(Definition definition, @Nullable Set<String> wanted) {
            try {
                Source source = SourceReader.read(definition.file(), definition.text());
                if (wanted != null) {
                    shippedIds.add(source.id());
                    if (!wanted.remove(source.id())) {
                        return;
                    }
                }
                Source first = sources.putIfAbsent(source.id(), source);
                if (first != null) {
                    invalid.add(new InvalidSource(
                            definition.file(),
                            0,
                            "the id '" + source.id() + "' is taken by " + first.origin()
                                    + "; every source needs its own"));
                }
            } catch (InvalidDefinition e) {
                invalid.add(e.in(definition.file()));
            }
        }
    }
}
