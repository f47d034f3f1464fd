/**
 * What is known of every URL and every source, kept in PostgreSQL: schedule, leases, last outcome, health.
 */
@NullMarked
package dev.lectern.frontier;

import org.jspecify.annotations.NullMarked;
