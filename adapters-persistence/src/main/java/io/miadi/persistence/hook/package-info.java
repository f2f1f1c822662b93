/** Addresses that we gave to a provider, and what arrived at them. Open {@link io.miadi.persistence.hook.JdbiHooks} first. */
@NullMarked
package io.miadi.persistence.hook;

import org.jspecify.annotations.NullMarked;
