/** Sealing stored values again after the keys were rotated, whatever table they are in. Open {@link io.miadi.persistence.sealed.SealedPages} first. */
@NullMarked
package io.miadi.persistence.sealed;

import org.jspecify.annotations.NullMarked;
