/**
 * What keeps secrets secret: sealing of what is stored, keyed hashes of what is only compared, random bytes, and the rotation of
 * the keys behind them. Keys never enter the database, and a {@link io.miadi.application.secret.Secret} never enters a log.
 * Open {@link io.miadi.application.secret.Sealer} first.
 */
@NullMarked
package io.miadi.application.secret;

import org.jspecify.annotations.NullMarked;
