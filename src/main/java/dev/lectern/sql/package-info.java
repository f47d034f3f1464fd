/**
 * Statements on PostgreSQL in a line each: values are bound, rows are read, and what belongs together is one transaction.
 */
@NullMarked
package dev.lectern.sql;

import org.jspecify.annotations.NullMarked;
