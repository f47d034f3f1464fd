/**
 * What changed between two states of a speech: fact by fact, turn by turn, word by word. Pure, so that pages and API tell the same.
 */
@NullMarked
package dev.lectern.history;

import org.jspecify.annotations.NullMarked;
