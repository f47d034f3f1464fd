/**
 * The pages a person looks at.
 */
@NullMarked
package dev.lectern.web;

import org.jspecify.annotations.NullMarked;
