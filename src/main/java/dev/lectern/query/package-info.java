/**
 * What a search for speeches says in the query of a URL. One reading for the API, the feeds and the pages, so that a search means
 * the same everywhere.
 */
@NullMarked
package dev.lectern.query;

import org.jspecify.annotations.NullMarked;
