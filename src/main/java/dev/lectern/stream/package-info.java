/**
 * The feed of changes as Server-Sent Events: replay from PostgreSQL, then live from a shared ring of prepared buffers.
 */
@NullMarked
package dev.lectern.stream;

import org.jspecify.annotations.NullMarked;
