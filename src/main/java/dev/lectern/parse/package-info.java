/**
 * Bytes of a page and {@link dev.lectern.parse.Hints} in, a {@link dev.lectern.parse.ParseResult} out. Pure Java: no
 * framework and no I/O but class-path data that is read once. Any bytes end in one of the results, never in an exception.
 */
@NullMarked
package dev.lectern.parse;

import org.jspecify.annotations.NullMarked;
