/**
 * Figures for operators that are taken now and then, since each scrape would be too often for them.
 */
@NullMarked
package dev.lectern.measure;

import org.jspecify.annotations.NullMarked;
