package io.miadi.application.audit.sequence;

import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Hash;

/**
 * An entry with its place in the log.
 *
 * @param index its place, from 0
 * @param hash the one stored for this place, which is that of the entry unless somebody tampered with either
 */
public record PlacedEntry(long index, LoggedEntry entry, Hash hash) {}
