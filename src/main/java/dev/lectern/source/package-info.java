/**
 * Source definitions: what is watched is data (YAML), never code. Reads, validates and keeps them.
 */
@NullMarked
package dev.lectern.source;

import org.jspecify.annotations.NullMarked;
