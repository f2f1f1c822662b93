package io.miadi.http.docs;

import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.application.reconciliation.suspense.Standing;
import io.miadi.application.reconciliation.suspense.SuspenseBook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Books of a practice that took no statement in. */
final class NothingWaits implements SuspenseBook {
    @Override
    public List<Unbooked> unbooked(StatementId statement) {
        return List.of();
    }

    @Override
    public List<Unbooked> unbooked(Collection<String> lines) {
        return List.of();
    }

    @Override
    public List<Changed> changed() {
        return List.of();
    }

    @Override
    public List<Changed> changed(Collection<String> lines) {
        return List.of();
    }

    @Override
    public Optional<Standing> find(String line) {
        return Optional.empty();
    }

    @Override
    public void keep(List<Standing> standings) {}
}
