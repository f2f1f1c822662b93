/** Addresses that were given to a provider, in memory. Open {@link io.miadi.testkit.hook.InMemoryHooks} first. */
@NullMarked
package io.miadi.testkit.hook;

import org.jspecify.annotations.NullMarked;
