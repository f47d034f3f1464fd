package dev.lectern.source;

import java.util.ArrayList;
import java.util.List;

/** Reads in which languages other versions of a source's pages are followed: a list of tags, or {@code all}. */
final class AlternatesReader {

    private AlternatesReader() {}

    static List<String> read(YamlMapping top) throws InvalidDefinition {
        List<String> languages = new ArrayList<>();
        for (YamlScalar value : top.scalars("alternates")) {
            languages.add(value.text().equals(Source.EVERY_LANGUAGE) ? Source.EVERY_LANGUAGE : value.language());
        }
        return languages;
    }
}
