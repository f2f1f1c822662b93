package io.miadi.http.docs;

import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.look.LogEntries;
import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.audit.verification.StoredLog;
import io.miadi.application.audit.verification.Verifications;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.HashSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** An audit log in which nothing was ever written. */
final class BlankLog implements MerkleLog, LogEntries, StoredLog, Checkpoints {
    @Override
    public Optional<Frontier> holdEnd() {
        return Optional.of(end());
    }

    @Override
    public Frontier end() {
        return Frontier.of(0, List.of());
    }

    @Override
    public List<Waiting> takeWaiting(int limit) {
        return List.of();
    }

    @Override
    public long countWaiting(int limit) {
        return 0;
    }

    @Override
    public void grow(Growth growth) {
        throw new IllegalStateException("nothing waits");
    }

    @Override
    public HashSource hashes() {
        return subtree -> {
            throw new IllegalStateException("there are no leaves");
        };
    }

    @Override
    public List<PlacedEntry> find(Filter filter, Position before, int limit) {
        return List.of();
    }

    @Override
    public Optional<PlacedEntry> at(long index) {
        return Optional.empty();
    }

    @Override
    public Stream<PlacedEntry> entries(long from, long end) {
        return Stream.of();
    }

    @Override
    public Stream<Hash> hashes(long from, long end) {
        return Stream.of();
    }

    @Override
    public OptionalLong stray() {
        return OptionalLong.empty();
    }

    @Override
    public String origin(String proposed) {
        return proposed;
    }

    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }

    @Override
    public void add(Signed checkpoint) {
        throw new IllegalStateException("there is nothing to sign");
    }

    @Override
    public Optional<Signed> latest() {
        return Optional.empty();
    }

    @Override
    public List<Signed> below(long size, int limit) {
        return List.of();
    }

    @Override
    public List<Signed> spread(int most) {
        return List.of();
    }

    @Override
    public void cosign(long size, Cosignature cosignature) {
        throw new IllegalStateException("there is nothing to cosign");
    }

    @Override
    public long cosignedBy(String witness) {
        return 0;
    }

    /** Of which nothing was ever verified. */
    Verifications verifications() {
        return new Verifications() {
            @Override
            public void add(Result result) {
                throw new IllegalStateException("there is nothing to verify");
            }

            @Override
            public Optional<Result> latest() {
                return Optional.empty();
            }
        };
    }
}
