/**
 * Who may read at all, and from where; where a client comes from; which address is one; the headers that every answer carries; how a
 * request is refused: what is decided before a request reaches the stream, the API or a page.
 */
@NullMarked
package dev.lectern.access;

import org.jspecify.annotations.NullMarked;
