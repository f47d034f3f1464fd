/**
 * Who may read at all, how long a question may be, and the headers that every answer carries: what is decided before a request
 * reaches the stream, the API or a page.
 */
@NullMarked
package dev.lectern.access;

import org.jspecify.annotations.NullMarked;
