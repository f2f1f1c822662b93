/**
 * Says under the log's signature how long the log is and what its root is, keeps that in two places, and has a witness sign it,
 * too. Open {@link io.miadi.application.audit.checkpoint.SignCheckpoint} first.
 */
@NullMarked
package io.miadi.application.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
