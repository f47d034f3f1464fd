package dev.lectern.ingest;

import dev.lectern.parse.PageParser;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the parser, which knows of no container, to whoever is in one. */
final class Parser {

    private Parser() {}

    @Produces
    @Singleton
    static PageParser pageParser() {
        return new PageParser();
    }
}
