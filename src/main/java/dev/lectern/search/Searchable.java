package dev.lectern.search;

import dev.lectern.speech.Speech;
import java.util.UUID;

/**
 * A speech that is to be found.
 *
 * @param id id of the speech
 * @param revision number of its newest revision
 * @param speech what that revision tells
 */
public record Searchable(UUID id, int revision, Speech speech) {}
