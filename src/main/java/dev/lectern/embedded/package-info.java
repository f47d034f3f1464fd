/**
 * What a newcomer needs and an operator brings along: a Kafka broker, a PostgreSQL server and a demo site, all on
 * loopback. Left out of the container package.
 */
@NullMarked
package dev.lectern.embedded;

import org.jspecify.annotations.NullMarked;
