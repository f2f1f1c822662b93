package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Hash;

/**
 * What a believed checkpoint says of the log.
 *
 * @param label which checkpoint it is, in words
 * @param outside whether it was kept outside or a known witness signed it, so that whoever has the log's key cannot have replaced it
 */
record Claim(String label, long size, Hash root, boolean outside) {}
