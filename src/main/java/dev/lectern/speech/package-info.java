/**
 * The speech as told to subscribers: the wire contract of {@code lectern.speeches}, of the stream and of the API. Plain
 * records; enumerations are open on the wire, so that readers meet a new word without breaking.
 */
@NullMarked
package dev.lectern.speech;

import org.jspecify.annotations.NullMarked;
