/**
 * Scores what the parser reads on pages whose truth is known: a table per field and per page, for any folder of pages
 * with gold files. Wrong and missing are counted apart, since a wrong value does more harm than none.
 */
@NullMarked
package dev.lectern.parse.score;

import org.jspecify.annotations.NullMarked;
