/**
 * The accounts that the practice has with providers: credentials, base address, callback address and environment as one unit,
 * which is stored sealed and refused when its parts contradict each other. Open
 * {@link io.miadi.application.provider.ProviderAccount} first.
 */
@NullMarked
package io.miadi.application.provider;

import org.jspecify.annotations.NullMarked;
