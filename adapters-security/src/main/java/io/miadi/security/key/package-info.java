/**
 * The keys and what is done with them: a key file outside the database, sealing with AES-256-GCM, keyed hashes with HMAC-SHA-256,
 * all through Tink keysets, so that rotation needs no change of format. Open {@link io.miadi.security.key.KeyFile} first, then
 * {@link io.miadi.security.key.KeyRing}.
 */
@NullMarked
package io.miadi.security.key;

import org.jspecify.annotations.NullMarked;
