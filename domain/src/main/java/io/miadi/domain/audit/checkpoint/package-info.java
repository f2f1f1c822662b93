/**
 * Signed statements of how long the log is and what its root is: C2SP tlog-checkpoint in C2SP signed-note, by the log with Ed25519 and
 * by witnesses with Ed25519 or timestamped cosignatures (C2SP tlog-cosignature, cosignature/v1). ML-DSA cosignatures are kept and
 * not verified. Open {@link io.miadi.domain.audit.checkpoint.Checkpoint} first.
 */
@NullMarked
package io.miadi.domain.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
