/**
 * Full text search with PostgreSQL: which speeches hold some words, and where in them. Texts and questions are cut into words
 * here, so that a search means the same whatever the language of the text and the locale of the database.
 */
@NullMarked
package dev.lectern.search;

import org.jspecify.annotations.NullMarked;
