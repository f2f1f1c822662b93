/** Keys, hashes and random bytes for tests: predictable, and safe for nothing. Open {@link io.miadi.testkit.secret.TestKeys} first. */
@NullMarked
package io.miadi.testkit.secret;

import org.jspecify.annotations.NullMarked;
