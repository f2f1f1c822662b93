/**
 * Puts committed entries into the one Merkle log, in an order that never changes and leaves none out. Open
 * {@link io.miadi.application.audit.sequence.SequenceEntries} first.
 */
@NullMarked
package io.miadi.application.audit.sequence;

import org.jspecify.annotations.NullMarked;
