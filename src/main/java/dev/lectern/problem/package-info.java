/**
 * How every HTTP answer of the program says what went wrong: RFC 9457 problem details. Imports nothing of ours, so that the
 * stream and the API speak alike without knowing each other.
 */
@NullMarked
package dev.lectern.problem;

import org.jspecify.annotations.NullMarked;
