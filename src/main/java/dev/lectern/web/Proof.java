package dev.lectern.web;

import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.Map;

/**
 * Where a fact was read.
 *
 * @param field the fact, for people
 * @param place where it stands, for people
 */
record Proof(String field, String place) {

    static List<Proof> of(Map<String, Evidence> evidence) {
        return evidence.entrySet().stream()
                .map(entry -> new Proof(Names.word(Names.field(entry.getKey())), place(entry.getValue())))
                .toList();
    }

    private static String place(Evidence evidence) {
        return switch (evidence) {
            case HEADING -> "the heading over the text";
            case TITLE -> "the words of the title";
            case JSON_LD -> "structured data in the page (JSON-LD)";
            case META -> "a meta element of the page";
            case TIME_ELEMENT -> "a time element of the page";
            case DATELINE -> "the dateline";
            case LABELS -> "the labels that say who speaks";
            case TEXT -> "the text itself";
            case URL -> "the address of the page";
            case LISTING -> "the listing that led to the page";
            case FEED -> "the feed that led to the page";
            case SOURCE -> "the definition of the source";
            case SIDECAR -> "the file beside the page";
            case OTHER -> "elsewhere";
        };
    }
}
