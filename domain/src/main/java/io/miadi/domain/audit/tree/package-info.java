/**
 * The Merkle tree of RFC 6962 over the audit log: roots, proofs that an entry is in the log, and proofs that a log only grew. What is
 * stored are hashes of complete subtrees, which never change once written. Open {@link io.miadi.domain.audit.tree.Frontier} first.
 */
@NullMarked
package io.miadi.domain.audit.tree;

import org.jspecify.annotations.NullMarked;
