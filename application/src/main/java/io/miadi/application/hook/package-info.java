/**
 * Addresses that we give to a provider, and what arrives at them: stored as it came before anybody reads it, worked on from the
 * store, never lost. Open {@link io.miadi.application.hook.Hooks} first.
 */
@NullMarked
package io.miadi.application.hook;

import org.jspecify.annotations.NullMarked;
