/**
 * The memory of the line in PostgreSQL: speeches, their revisions and captures, rejects, and the feed of changes.
 */
@NullMarked
package dev.lectern.store;

import org.jspecify.annotations.NullMarked;
