/**
 * Identity without a database and without cryptography: in-memory ports, the contracts that they and the real ones keep, and
 * arbitraries. Open {@link io.miadi.testkit.identity.InMemoryIdentity} first.
 */
@NullMarked
package io.miadi.testkit.identity;

import org.jspecify.annotations.NullMarked;
