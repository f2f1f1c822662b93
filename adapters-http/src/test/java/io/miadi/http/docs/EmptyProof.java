package io.miadi.http.docs;

import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.application.reconciliation.proof.ProofBook;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.time.TimeRange;
import java.util.List;

/** Books in which nothing was ever written. */
final class EmptyProof implements ProofBook {
    @Override
    public List<Proof.Rows> rows(Scope scope, TimeRange range) {
        return List.of();
    }

    @Override
    public Proof.Clearing clearing(Scope scope) {
        return new Proof.Clearing(Balance.zero(scope.currency()), List.of());
    }

    @Override
    public Proof.Listed suspense(Scope scope) {
        return new Proof.Listed(Balance.zero(scope.currency()), Balance.zero(scope.currency()));
    }
}
