/**
 * Access tokens of an OpenID Connect provider, where one is configured: whether they are valid, and which roles they carry.
 */
@NullMarked
package dev.lectern.oidc;

import org.jspecify.annotations.NullMarked;
