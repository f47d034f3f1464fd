package dev.lectern.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shipped definitions that carry samples. */
public final class ShippedSamples {

    private ShippedSamples() {}

    public static List<Source> sources() throws InvalidDefinition {
        List<Source> sources = new ArrayList<>();
        for (Definition definition : new ShippedSources(key -> Optional.empty()).optional()) {
            Source source = SourceReader.read(definition.file(), definition.text());
            if (!source.samples().isEmpty()) {
                sources.add(source);
            }
        }
        return sources;
    }
}
