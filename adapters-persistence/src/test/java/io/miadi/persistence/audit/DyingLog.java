package io.miadi.persistence.audit;

import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.HashSource;
import java.util.List;
import java.util.Optional;

/** A log whose program dies behind one of the steps of sequencing; what was done of the transaction is lost with it. */
record DyingLog(MerkleLog log, Step death) implements MerkleLog {
    enum Step {
        HOLD,
        TAKE,
        GROW
    }

    @Override
    public Optional<Frontier> holdEnd() {
        return survived(Step.HOLD, log.holdEnd());
    }

    @Override
    public List<Waiting> takeWaiting(int limit) {
        return survived(Step.TAKE, log.takeWaiting(limit));
    }

    @Override
    public void grow(Growth growth) {
        log.grow(growth);
        survived(Step.GROW, true);
    }

    @Override
    public Frontier end() {
        return log.end();
    }

    @Override
    public long countWaiting(int limit) {
        return log.countWaiting(limit);
    }

    @Override
    public HashSource hashes() {
        return log.hashes();
    }

    private <T> T survived(Step step, T result) {
        if (step == death) {
            throw new IllegalStateException("died at " + step);
        }
        return result;
    }
}
