/**
 * What is done again and again beside the line: figures for operators, since each scrape would be too often for them, and passes over
 * what is stored.
 */
@NullMarked
package dev.lectern.measure;

import org.jspecify.annotations.NullMarked;
