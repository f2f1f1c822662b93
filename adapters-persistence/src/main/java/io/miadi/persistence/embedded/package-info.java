/**
 * A real PostgreSQL that Miadi starts for itself from the published binaries: durable, on loopback only, in a data folder of its
 * own that one program at a time may hold. It survives a kill of this program or of itself: the next start ends what is left of the
 * old server and recovers. Open {@link io.miadi.persistence.embedded.EmbeddedPostgres} first; tests open
 * {@link io.miadi.persistence.embedded.SharedDatabase}.
 */
@NullMarked
package io.miadi.persistence.embedded;

import org.jspecify.annotations.NullMarked;
