package dev.lectern.stream;

import dev.lectern.speaker.SpeakerAliases;

/**
 * What a client asks of the stream.
 *
 * @param start where it begins
 * @param filter which changes it wants
 * @param view in which form
 */
record StreamRequest(StartPoint start, StreamFilter filter, View view) {

    /** The same, with the names in its filter in every spelling that is known now. */
    StreamRequest with(SpeakerAliases aliases) {
        return new StreamRequest(start, filter.with(aliases), view);
    }
}
