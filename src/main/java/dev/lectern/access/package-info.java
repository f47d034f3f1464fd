/**
 * Who may read at all, where a client comes from, how long a question may be, and the headers that every answer carries: what is decided
 * before a request reaches the stream, the API or a page.
 */
@NullMarked
package dev.lectern.access;

import org.jspecify.annotations.NullMarked;
