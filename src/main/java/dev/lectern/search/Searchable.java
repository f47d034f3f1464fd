package dev.lectern.search;

import java.util.UUID;

/**
 * A speech that is to be found.
 *
 * @param id id of the speech
 * @param revision number of its newest revision
 * @param text what that revision tells
 */
public record Searchable(UUID id, int revision, SearchText text) {}
