package io.miadi.testkit.session;

import io.miadi.application.session.SessionKinds;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds of session in memory. */
public final class InMemorySessionKinds implements SessionKinds {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<KindId, SessionKind> rows = new HashMap<>();
    private final Table<KindId, SessionKind> kinds;

    public InMemorySessionKinds(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        kinds = new Table<>(unitOfWork, rows);
    }

    @Override
    public Optional<SessionKind> find(KindId id) {
        return unitOfWork.run(() -> kinds.find(id));
    }

    @Override
    public List<SessionKind> all() {
        return unitOfWork.run(() -> rows.values().stream()
                .sorted(Comparator.comparing(SessionKind::name).thenComparing(k -> k.id().value()))
                .toList());
    }

    /** Units of work in memory are done one after another. */
    @Override
    public List<SessionKind> lockAll() {
        return all();
    }

    @Override
    public void put(SessionKind kind) {
        unitOfWork.run(() -> {
            kinds.put(kind.id(), kind);
            return true;
        });
    }
}
