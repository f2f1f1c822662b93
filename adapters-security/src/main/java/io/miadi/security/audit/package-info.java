/**
 * What keeps the audit log honest outside the database: copies of its checkpoints, and a witness that signs them, too. Open
 * {@link io.miadi.security.audit.HttpWitness} first.
 */
@NullMarked
package io.miadi.security.audit;

import org.jspecify.annotations.NullMarked;
